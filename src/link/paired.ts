import type { E } from '../extract/facts.js';
import type { Choice } from './choosers.js';
import type { Messages } from './messages.js';
import { isSite, type Site } from './sites.js';
import type { Slots } from './slots.js';
import { type Cls, type File, type Fn, unique, type Val, type ValOf } from './values.js';

/** What one class says that it hears, and its method that does. */
export interface Pair {
  fn: Fn;
  event: Val[];
}

/** Methods that hear, by name. */
export const HEARS = /^(handle|on|execute|process|consume|notify|receive|apply|when|run|invoke)([A-Z].*)?$/;
/** How deep the methods of the same object are followed that a listener calls. */
const NEAR = 2;

/**
 * One registration that stands for many classes: the name of what is heard is said by an object of which the listener calls a method,
 * `channel.consume(handler.queue, (m) => handler.handle(m))`. Each class of such objects hears what it says itself.
 * @returns undefined where the names come from elsewhere
 */
export function paired(messages: Messages, choice: Choice): Pair[] | undefined {
  const { file } = choice.site;
  const names = new Set((choice.slots['event'] ?? []).flatMap((v) => (v.t === 'str' && v.v ? [v.v] : [])));
  // A queue that the broker names is told by what it is bound to.
  if (!names.size)
    for (const { name } of messages.bindings.of('message', '', choice.through[choice.through.length - 1]?.file ?? file, choice.site))
      names.add(name);
  if (!names.size) return undefined;
  const here = pairedAt(messages, choice, choice.site, names);
  if (here || !choice.of || isSite(choice.of, choice.site)) return here;
  // A bus that is given the object: `subscribe(handler) { this.emitter.on(handler.event, handler.handle.bind(handler)); }`.
  const there = pairedAt(messages, choice, choice.of, names);
  const given = new Set((choice.slots['callback'] ?? []).flatMap((v) => (v.t === 'fn' ? [v.f] : [])));
  const own = there?.filter(({ fn }) => given.has(fn)) ?? [];
  return own.length ? own : there;
}

function pairedAt(messages: Messages, choice: Choice, { file, e }: Site, names: ReadonlySet<string>): Pair[] | undefined {
  const { evaluator } = messages;
  const x = file.facts.exprs[e];
  if (x.k !== 'call') return undefined;
  const fns = (choice.slots['callback'] ?? []).flatMap((v) => (v.t === 'fn' && v.f.file === file ? [v.f] : []));
  for (const { of, method } of [...fns.flatMap((fn) => asked(fn)), ...bound(file, x.a)]) {
    if (!HEARS.test(method)) continue;
    const classes = objectsOf(messages, file, of).filter((c) => hearing(messages, c, method));
    if (!classes.length) continue;
    const self = (c: Cls): Val => ({ t: 'inst', c, exact: true });
    const ways = [
      ...paths(file, x.by, of).map((path) => (c: Cls) => evaluator.members.walk([self(c)], path).filter((v) => v.t === 'str')),
      (c: Cls) =>
        said(
          messages,
          c.facts.fields.flatMap((f) => evaluator.members.member(self(c), f.n)),
        ).filter((v) => names.has(v.v)),
    ];
    for (const way of ways) {
      const pairs = classes.flatMap((c): Pair[] => {
        const event = unique(way(c));
        return event.length ? [{ fn: hearing(messages, c, method)!, event }] : [];
      });
      const all = new Set(pairs.flatMap(({ event }) => event.flatMap((v) => (v.t === 'str' ? [v.v] : []))));
      if (pairs.length && [...names].every((n) => all.has(n))) return pairs;
    }
  }
  return undefined;
}

/**
 * Where names and functions of one list come together in a way that does not say which belong together: the object in which each function stands
 * says what that one hears, `{ type: 'CreateOrder', handler(command) { … } }`.
 * @returns undefined where an object says nothing, or a name is said by none
 */
export function pairedByObjects(messages: Messages, { slots }: Choice): Pair[] | undefined {
  const names = new Set((slots['event'] ?? []).flatMap((v) => (v.t === 'str' ? [v.v] : [])));
  const fns = [...new Set((slots['callback'] ?? []).flatMap((v) => (v.t === 'fn' ? [v.f] : [])))];
  if (names.size < 2 || fns.length < 2) return undefined;
  const { members } = messages.evaluator;
  const found = new Set<string>();
  const pairs: Pair[] = [];
  for (const fn of fns) {
    if (!fn.facts.prop) return undefined;
    const object: ValOf<'obj'> = { t: 'obj', file: fn.file, e: fn.facts.prop[0] };
    const event = members
      .propertyNames(object)
      .flatMap((n) => members.property(object, n))
      .filter((v) => v.t === 'str' && names.has(v.v));
    if (!event.length) return undefined;
    for (const v of event) if (v.t === 'str') found.add(v.v);
    pairs.push({ fn, event: unique(event) });
  }
  return found.size === names.size ? pairs : undefined;
}

/**
 * One registration that stands for many objects which callers give: the listener calls a function of the object that says the name,
 * `define(job) { createFunction({ event: job.name }, async (message) => job.handler(message)) }`. That hears it, whatever is done around it.
 * @returns the choices with those functions as their callbacks; undefined where an object has none, or the same one as another
 */
export function withGiven(
  { calls, choosers, evaluator, handed }: Messages,
  site: Site,
  slots: (self?: ValOf<'inst'>) => Slots,
): Choice[] | undefined {
  const { file } = site;
  const given = new Set((slots()['callback'] ?? []).flatMap((v) => (v.t === 'fn' && v.f.file === file ? asked(v.f) : [])));
  for (const { e, of, method } of given) {
    const runs = (self?: ValOf<'inst'>): Val[] => evaluator.expr(file, of, self).flatMap((v) => evaluator.members.member(v, method));
    if (!runs().some((v) => v.t === 'param')) continue;
    const choices = choosers.find(site, (self) => ({ ...slots(self), callback: runs(self) }));
    const fns = choices.map(({ slots: { callback } }) => [...new Set(callback.flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : [])))]);
    if (choices.length < 2 || fns.some((each) => each.length !== 1) || new Set(fns.flat()).size !== choices.length) continue;
    // It runs when the event comes.
    calls.block({ file, e });
    calls.omit(file, e);
    return choices;
  }
  return undefined;
}

/** The texts in values, also in objects in them. */
function said(messages: Messages, vals: Val[], depth = 0): (ValOf<'str'> & Val)[] {
  const { members } = messages.evaluator;
  return vals.flatMap((v) => {
    if (v.t === 'str') return [v];
    if (v.t !== 'obj' || depth > NEAR) return [];
    return said(
      messages,
      members.propertyNames(v).flatMap((n) => members.property(v, n)),
      depth + 1,
    );
  });
}

const hearing = ({ evaluator }: Messages, c: Cls, method: string): Fn | undefined => {
  const fn = evaluator.hierarchy.find(c, method, false)?.fn;
  return fn?.facts.abstract ? undefined : fn;
};

/** The classes of the objects that an expression may be, where its type leaves that to them. */
function objectsOf({ evaluator }: Messages, file: File, of: E): Cls[] {
  const { hierarchy } = evaluator;
  const classes = evaluator.expr(file, of).flatMap((v): Cls[] => {
    if (v.t === 'decl') return hierarchy.implementers(v.decl);
    const heirs = v.t === 'inst' && !v.exact ? hierarchy.descendants(v.c) : [];
    return v.t === 'inst' && heirs.length ? [v.c, ...heirs] : [];
  });
  return [...new Set(classes)].filter((c) => !c.facts.abstract);
}

/** Objects from outside a function of which it, or a method of `this` that it calls, calls a method. */
function asked(fn: Fn, depth = 0): { e: E; of: E; method: string }[] {
  const { file } = fn;
  const { exprs, calls, callables, bindings } = file.facts;
  const isInside = (index: number): boolean => {
    for (let at = index; at >= 0; at = callables[at].k === 'closure' ? callables[at].up : -1) if (at === fn.index) return true;
    return false;
  };
  return calls.flatMap((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' && isInside(x.by) ? exprs[x.f] : undefined;
    if (callee?.k !== 'mem') return [];
    const of = exprs[callee.o];
    if (of.k === 'this' && depth < NEAR && of.c >= 0) {
      const own = file.classes[of.c].facts.methods.find((m) => callables[m].s === callee.n);
      return own === undefined || own === fn.index ? [] : asked(file.fns[own], depth + 1);
    }
    const isOutside = of.k === 'ref' ? of.r[0] === 'b' && !isInside(bindings[of.r[1]].f) : of.k === 'mem' && exprs[of.o].k === 'this';
    return isOutside ? [{ e, of: callee.o, method: callee.n }] : [];
  });
}

/** Arguments that are a method of an object: `handler.handle.bind(handler)`. */
function bound(file: File, args: readonly E[]): { of: E; method: string }[] {
  const { exprs } = file.facts;
  return args.flatMap((a) => {
    const x = exprs[a];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const method = callee?.k === 'mem' && callee.n === 'bind' ? exprs[callee.o] : x;
    return method.k === 'mem' ? [{ of: method.o, method: method.n }] : [];
  });
}

/** The ways into an object that a function reads, shortest first. */
function paths(file: File, by: number, of: E): string[][] {
  const { exprs } = file.facts;
  const found = new Map<string, string[]>();
  const look = (e: E, depth = 0): void => {
    const x = exprs[e];
    if (depth > 6) return;
    const each = (list: readonly E[]): void => {
      for (const one of list) look(one, depth + 1);
    };
    if (x.k === 'mem') {
      const path = wayTo(file, e, of);
      if (path) found.set(path.join('.'), path);
    } else if (x.k === 'obj') each(x.p.map((p) => p.v));
    else if (x.k === 'arr' || x.k === 'any') each(x.e);
    else if (x.k === 'cast' || x.k === 'if' || x.k === 'await' || x.k === 'spread') each([x.e]);
  };
  for (const e of file.facts.calls) {
    const x = exprs[e];
    if (x.k === 'call' && x.by === by) for (const a of x.a) look(a);
  }
  return [...found.values()].sort((a, b) => a.length - b.length);
}

/** `['topics', 'in']` of `handler.topics.in`, where it leads to the object. */
function wayTo(file: File, e: E, of: E): string[] | undefined {
  const { exprs } = file.facts;
  const path: string[] = [];
  for (let at = e; ; ) {
    if (path.length && isSame(file, at, of)) return path;
    const x = exprs[at];
    if (x.k !== 'mem') return undefined;
    path.unshift(x.n);
    at = x.o;
  }
}

function isSame(file: File, a: E, b: E): boolean {
  const { exprs } = file.facts;
  const [x, y] = [exprs[a], exprs[b]];
  if (x.k === 'ref' && y.k === 'ref') return x.r[0] === y.r[0] && x.r[1] === y.r[1];
  if (x.k !== 'mem' || y.k !== 'mem') return false;
  const [p, q] = [exprs[x.o], exprs[y.o]];
  return x.n === y.n && p.k === 'this' && q.k === 'this' && p.c === q.c;
}
