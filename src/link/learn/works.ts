import type { E, Expr } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Cls, File, Fn, Val, ValOf } from '../values.js';

/** How deep in getters, fields and functions a value is looked for. */
const DEEPEST = 8;

/** What a member of an object's construction is reached by: position of the constructor's parameter, and the way into it. */
interface Given {
  i: number;
  path: string[];
}

/** A class whose objects are queues: made with a name and a function, they send what they are given under that name. */
export interface Work {
  c: Cls;
  name: Given;
  callback: Given;
  /** The methods that send. */
  sends: Fn[];
}

/**
 * Finds classes that hand a name and a function on together, and, by another method, that name with what they are given:
 * the queue, worker or topic object of a transport that need not be seen.
 */
export function works(messages: Messages): Work[] {
  return messages.project.files.flatMap((file) => file.classes.flatMap((c) => workOf(messages, c)));
}

function workOf({ evaluator, calls }: Messages, c: Cls): Work[] {
  const { file } = c;
  if (c.facts.ctor === undefined || file.facts.callables[c.facts.ctor].implicit) return [];
  const ctor = file.fns[c.facts.ctor];
  if (!ctor.facts.p.length) return [];
  const rooted = (e: E): Given | undefined => fromConstruction(file, c, e);
  const pairs: [Given, Given][] = [];
  const sent: { name: Given; fn: Fn }[] = [];
  for (const e of file.facts.calls) {
    const x = file.facts.exprs[e] as Extract<Expr, { k: 'call' | 'new' }>;
    if (!x.a.length) continue;
    const member = owner(file, x.by);
    if (member.facts.c !== c.index) continue;
    const given = x.a.flatMap((a) => parts(file, a));
    const roots = given.flatMap((a) => rooted(a) ?? []);
    if (!roots.length) continue;
    for (const [k, one] of roots.entries()) for (const other of roots.slice(k + 1)) pairs.push([one, other]);
    if (member !== ctor && given.some((a) => isParameterOf(file, a, member))) for (const name of roots) sent.push({ name, fn: member });
  }
  if (!pairs.length || !sent.length) return [];
  const made = calls.constructions().filter(({ vals }) => vals.some((v) => v.t === 'class' && v.c === c));
  const has = (given: Given, fits: (v: Val) => boolean): boolean => made.some(({ site }) => valuesOf(evaluator, site, given).some(fits));
  for (const [one, other] of pairs) {
    for (const [name, callback] of [
      [one, other],
      [other, one],
    ]) {
      const fns = [...new Set(sent.filter((s) => same(s.name, name)).map((s) => s.fn))];
      // What is sent along with data is the name; the function is not.
      if (!fns.length || sent.some((s) => same(s.name, callback))) continue;
      // An object is no name, whatever its class is called.
      if (has(name, (v) => v.t === 'inst')) continue;
      if (has(name, (v) => v.t === 'str' || v.t === 'param') && has(callback, (v) => v.t === 'fn' || v.t === 'param'))
        return [{ c, name, callback, sends: fns }];
    }
  }
  return [];
}

const same = (a: Given, b: Given): boolean => a.i === b.i && a.path.join('.') === b.path.join('.');

/** The values of a construction's argument, or of what is in it. */
export function valuesOf(evaluator: Messages['evaluator'], { file, e }: Site, { i, path }: Given, self?: ValOf<'inst'>): Val[] {
  const x = file.facts.exprs[e];
  return x.k === 'new' ? evaluator.members.walk(evaluator.argument(file, x.a, i, self), path) : [];
}

/** An argument and what stands in it when it is an object. */
function parts(file: File, e: E): E[] {
  const x = file.facts.exprs[e];
  return x.k === 'obj' ? x.p.flatMap((p) => parts(file, p.v)) : [e];
}

function owner(file: File, by: number): Fn {
  let at = file.fns[by];
  while (at.facts.k === 'closure' && at.facts.up >= 0) at = file.fns[at.facts.up];
  return at;
}

function isParameterOf(file: File, e: E, fn: Fn): boolean {
  const x = file.facts.exprs[e];
  if (x.k === 'spread' || x.k === 'cast' || x.k === 'await') return isParameterOf(file, x.e, fn);
  if (x.k === 'mem') return isParameterOf(file, x.o, fn);
  if (x.k !== 'ref' || x.r[0] !== 'b') return false;
  const { k, f } = file.facts.bindings[x.r[1]];
  return k === 'param' && f === fn.index;
}

/** `this.options.name`, where the constructor was given the options: where the name stands in what it was given. */
function fromConstruction(file: File, c: Cls, e: E, depth = 0): Given | undefined {
  const x = file.facts.exprs[e];
  // A getter may give itself.
  if (depth > DEEPEST) return undefined;
  if (x.k === 'cast' || x.k === 'await') return fromConstruction(file, c, x.e, depth + 1);
  if (x.k !== 'mem') return undefined;
  const of = file.facts.exprs[x.o];
  if (of.k !== 'this' || of.c !== c.index) {
    const outer = fromConstruction(file, c, x.o, depth + 1);
    return outer && { ...outer, path: [...outer.path, x.n] };
  }
  const field = c.facts.fields.find((f) => f.n === x.n);
  const getter = field ? undefined : c.facts.methods.map((m) => file.facts.callables[m]).find((m) => m.s === x.n && m.k === 'getter');
  if (getter) return getter.returns.length === 1 ? fromConstruction(file, c, getter.returns[0], depth + 1) : undefined;
  for (const value of [field?.init, ...(field?.set ?? [])]) {
    const v = value === undefined ? undefined : file.facts.exprs[value];
    if (v?.k !== 'ref' || v.r[0] !== 'b') continue;
    const { k, f, i, path } = file.facts.bindings[v.r[1]];
    if (k === 'param' && f === c.facts.ctor && i !== undefined) return { i, path: path ?? [] };
  }
  return undefined;
}
/**
 * The calls that an expression's value comes from, through fields, variables and functions: those that `isIt` knows.
 * @param given also through what callers give
 */
export function madeBy(messages: Messages, file: File, e: E, isIt: (file: File, e: E) => boolean, given = false): Site[] {
  const found: Site[] = [];
  const seen = new Set<string>();
  let now: Site[] = [{ file, e }];
  for (let depth = 0; now.length && depth <= DEEPEST; depth++) {
    const fresh = now.filter((at) => {
      const key = `${at.file.index}.${at.e}`;
      return at.e !== 0 && !seen.has(key) && seen.add(key);
    });
    found.push(...fresh.filter((at) => isIt(at.file, at.e)));
    now = fresh.filter((at) => !isIt(at.file, at.e)).flatMap((at) => [...stepBack(messages, at), ...(given ? stepOut(messages, at) : [])]);
  }
  return found;
}

/** The expressions that one has its value of. */
function stepBack(messages: Messages, { file, e }: Site): Site[] {
  const at = (inFile: File, es: readonly (E | undefined)[]): Site[] =>
    es.flatMap((one) => (one === undefined ? [] : [{ file: inFile, e: one }]));
  const x = file.facts.exprs[e];
  switch (x.k) {
    case 'await':
    case 'cast':
    case 'if':
      return at(file, [x.e]);
    case 'any':
      return at(file, x.e);
    case 'cond':
      return at(file, [x.a, x.b]);
    case 'ref': {
      if (x.r[0] === 'i') {
        const target = messages.project.import(file, x.r[1]);
        if (target?.t === 'expr') return at(target.file, [target.e]);
        return target?.t === 'ref' && target.r[0] === 'b' ? at(target.file, ofBinding(target.file, target.r[1])) : [];
      }
      return x.r[0] === 'b' ? at(file, ofBinding(file, x.r[1])) : [];
    }
    case 'mem':
      return messages.evaluator.expr(file, x.o).flatMap((of) => {
        const { hierarchy } = messages.evaluator;
        const owners = of.t === 'decl' ? hierarchy.implementers(of.decl) : of.t === 'inst' || of.t === 'class' ? [of.c] : [];
        return owners.flatMap((c) => {
          const found = hierarchy.find(c, x.n, of.t === 'class');
          if (found?.field) return at(found.in.file, [found.field.init, ...found.field.set]);
          return found?.fn?.facts.k === 'getter' ? at(found.fn.file, found.fn.facts.returns) : [];
        });
      });
    case 'call':
      return messages.calls.targets({ file, e }).flatMap((fn) =>
        fn.facts.returns.flatMap((one) => {
          // `register(it) { this.all.push(it); return it; }` gives back what it is given.
          const i = givenAs(fn.file, one, fn.index);
          return i === undefined ? at(fn.file, [one]) : at(file, [x.a[i]]);
        }),
      );
    default:
      return [];
  }
}

/** What callers give where an expression is a parameter. */
function stepOut({ calls }: Messages, { file, e }: Site): Site[] {
  const x = file.facts.exprs[e];
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  if (b?.k !== 'param' || b.path?.length || b.i === undefined) return [];
  return calls.callers(file.fns[b.f]).flatMap(({ file: by, args }) => (args?.[b.i!] === undefined ? [] : [{ file: by, e: args[b.i!] }]));
}

/** The parameter of a function that a name stands for. */
export function givenAs(file: File, e: E, f: number): number | undefined {
  const x = file.facts.exprs[e];
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'param' && b.f === f && !b.path?.length ? b.i : undefined;
}

function ofBinding(file: File, index: number): (E | undefined)[] {
  const { k, init, set, path } = file.facts.bindings[index];
  return k === 'var' && !path?.length ? [init, ...set] : [];
}
