import type { E, Expr } from '../../extract/facts.js';
import type { Evaluator } from '../evaluate.js';
import { isFreeze } from '../holders.js';
import type { Site } from '../sites.js';
import type { File, Val, ValOf } from '../values.js';
import { Flow, type Part, under } from './flow.js';
import { Helpers } from './helpers.js';
import { testedName } from './tested-names.js';

/** A place where something is put into a store. */
export interface Put {
  site: Site;
  /** What is put in. */
  value: E;
  key?: E;
  /** The key in the table that was found under the first. */
  inner?: E;
  /** The key where it is written as the name of a property. */
  name?: string;
  /** What it is put under, which may be what is run. */
  under?: E;
  /** Of what is run as a key: what stands under it. */
  beside?: E;
  /** It is a list, of which each is put in. */
  isList?: true;
  /** Where that is said, at least. */
  line?: number;
  /** It stands in a table that is one of several options of its object: those are for anything, and what is told to do there has to come from outside. */
  isOption?: true;
  /** It stands in a list that its object was made with. */
  isGiven?: true;
}

/** Methods of lists that give a part of one. */
const LESS = new Set(['filter', 'slice', 'toSpliced', 'sort', 'toSorted', 'reverse']);

/** A place that runs what a store holds. */
export interface Run {
  site: Site;
  args: E[];
  key?: E;
  /** The key in the table that was found under the first. */
  inner?: E;
  /** How the key tells events apart, where it does not say that itself. */
  by?: 'class' | 'name' | 'instance';
  /** Another object, or a function, looked it up. */
  isLookedUp?: true;
  /** What is run is what something is kept under. */
  isKey?: true;
  /** What is kept is run under more names than its own: the key is tested with it. */
  isPattern?: boolean;
  /** Way from what was put in to what is run. */
  path: string[];
  /** Where a helper runs what it is handed there. */
  inside?: Site[];
}

/** A store that functions are put into under a key, and out of which they are run. */
export interface Registry {
  id: string;
  puts: Put[];
  runs: Run[];
}

const PUTS = new Set(['push', 'unshift', 'add', 'set', 'append', 'prepend']);

/**
 * Registries of callbacks: publish/subscribe as it is written by hand. A function puts what it is given into a table or list;
 * another one looks it up and calls it. The idea of following functions through collections is that of field-based call graphs
 * (Feldthaus et al., "Efficient construction of approximate call graphs for JavaScript IDE services").
 */
export function registries(files: readonly File[], evaluator: Evaluator): { flow: Flow; found: Registry[] } {
  const flow = new Flow(evaluator);
  const helpers = new Helpers(evaluator, runsOf);
  const found = new Map<string, Registry>();
  const parts = new Map<File, ReadonlySet<E>>();
  const of = (part: Part): Registry => {
    let one = found.get(part.store);
    if (!one) found.set(part.store, (one = { id: part.store, puts: [], runs: [] }));
    return one;
  };
  for (const file of files) {
    const { exprs, calls, writes } = file.facts;
    const back = putBack(file, (e) => flow.part(file, e) !== undefined);
    for (const e of calls) {
      const x = exprs[e];
      if (x.k !== 'call') continue;
      const callee = exprs[x.f];
      if (callee.k === 'mem' && PUTS.has(callee.n) && x.a.length) {
        const part = flow.part(file, callee.o);
        const on = exprs[callee.o];
        // What is put into it is put where that is put back.
        if (part && callee.n !== 'set' && on.k === 'ref' && on.r[0] === 'b' && back.has(on.r[1])) continue;
        // What is collected of what is there is not put there: `done.push(listener.id)`.
        if (part?.path.length && callee.n === 'push' && x.a.every((a) => flow.part(file, a)?.store === part.store)) continue;
        if (part) {
          const values = callee.n === 'set' ? x.a.slice(1, 2) : x.a;
          // What has a way there is an object of its own, whose table it is.
          const { key, inner } = callee.n !== 'set' ? part : part.path.length ? { key: x.a[0] } : under(part, x.a[0]);
          // What was looked up there, or made because it was not found, is put back: no function that somebody gives.
          const isBack = (v: E): boolean => isMadeWhereMissing(file, v) && flow.part(file, v)?.store === part.store;
          for (const value of values.filter((v) => !isEmpty(file, v) && !isBack(v)))
            of(part).puts.push({ site: { file, e }, value, ...keysOf({ key, inner }), ...(callee.n === 'set' && { under: x.a[0] }) });
          continue;
        }
      }
      const runs = runsOf(file, x, flow).filter(
        ({ args, part }) => (args.length || !makes(file).has(e)) && (part.path.length || !isWorkedWith(file, e)),
      );
      for (const [i, given] of x.a.entries()) {
        const part = flow.part(file, given);
        for (const { args, path, inside } of part ? helpers.runs(file, x, i) : [])
          of(part!).runs.push({ site: { file, e }, args, path: [...part!.path, ...path], inside, ...keyOf(part!) });
      }
      for (const { part, args } of runs) {
        const tested = part.key === undefined && !part.isKey ? testedName(file, e, callee.k === 'mem' ? callee.o : x.f) : undefined;
        of(part).runs.push({ site: { file, e }, args, path: part.path, ...keyOf(part), ...tested });
      }
    }
    for (const [target, value] of writes) {
      const x = exprs[target];
      const part = x.k === 'put' || x.k === 'mem' ? flow.part(file, x.k === 'put' ? x.o : target) : undefined;
      if (part && !part.path.length)
        for (const one of putBehind(file, value, part.store)) of(part).puts.push({ site: { file, e: target }, value: one, isList: true });
      if (!part || !value || isEmpty(file, value)) continue;
      // Less of what stands there is put back: nobody gives it.
      const less = exprs[value];
      const callee = less.k === 'call' ? exprs[less.f] : undefined;
      if (callee?.k === 'mem' && LESS.has(callee.n) && flow.part(file, callee.o)?.store === part.store) continue;
      const site = { file, e: target };
      if (x.k === 'put') of(part).puts.push({ site, value, ...keysOf(part.path.length ? { key: x.i } : under(part, x.i)) });
      else if (exprs[value].k === 'arr' && part.path.length === 0) of(part).puts.push({ site, value });
    }
  }
  // Who hears may be what is kept, with something said of it: `subscribers.set(handler, { selector })`.
  for (const one of found.values())
    if (one.runs.some((run) => run.isKey))
      one.puts = one.puts.map(({ under: handler, inner, key, ...put }) =>
        handler === undefined
          ? { ...put, ...keysOf({ key, inner }) }
          : { ...put, value: handler, beside: put.value, ...keysOf({ key: key === handler ? undefined : key }) },
      );
  for (const one of [...found.values()]) {
    const whole = composed(one);
    if (!whole) continue;
    found.delete(one.id);
    const registry = found.get(whole.part.store);
    if (!registry) continue;
    registry.puts = registry.puts.filter(({ site, value }) => givenPart(site.file, value)?.store !== whole.part.store);
    for (const run of one.runs) registry.runs.push({ ...run, path: whole.path, inside: [...whole.inside, ...(run.inside ?? [run.site])] });
  }
  return { flow, found: [...found.values()].filter((r) => r.runs.length) };

  /** Lists that are put behind what a store has: `this.all = [...this.all, ...given]`. */
  function putBehind(file: File, value: E, store: string): E[] {
    const x = file.facts.exprs[value];
    const spread = (x.k === 'arr' ? x.e : []).flatMap((e) => {
      const one = file.facts.exprs[e];
      return one.k === 'spread' ? [one.e] : [];
    });
    const isOwn = (e: E): boolean => flow.part(file, e)?.store === store;
    return spread.some(isOwn) ? spread.filter((e) => !isOwn(e) && !isEmpty(file, e)) : [];
  }

  /** What a parameter is of a store, as a call of its function in the same file gives it. */
  function givenPart(file: File, e: E): Part | undefined {
    const x = file.facts.exprs[e];
    const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
    const fn = b?.k === 'param' && b.i !== undefined && !b.path?.length ? file.facts.callables[b.f] : undefined;
    if (!fn?.s) return undefined;
    for (const call of file.facts.calls) {
      const at = file.facts.exprs[call];
      const callee = at.k === 'call' ? file.facts.exprs[at.f] : undefined;
      if (at.k !== 'call' || callee?.k !== 'mem' || callee.n !== fn.s || file.facts.exprs[callee.o].k !== 'this') continue;
      const part = flow.part(file, at.a[b!.i!] ?? 0);
      if (part) return part;
    }
    return undefined;
  }

  /**
   * What is put in is made of what another table has under the same key, and runs that: `runners.set(name, compose(handlers))`.
   * Whoever runs it runs what is in the other table.
   */
  function composed({ puts }: Registry): { part: Part; path: string[]; inside: Site[] } | undefined {
    const all = puts.map(({ site: { file }, value, key }) => {
      const x = file.facts.exprs[value];
      if (x.k !== 'call' || key === undefined) return undefined;
      for (const [i, a] of x.a.entries()) {
        const part = flow.part(file, a) ?? givenPart(file, a);
        const made = part?.key === undefined ? [] : helpers.composes(file, x, i);
        if (part && made.length) return { part, path: made[0].path, inside: made.flatMap((run) => run.inside) };
      }
      return undefined;
    });
    return all.length && all.every((one) => one?.part.store === all[0]?.part.store) ? all[0] : undefined;
  }

  /** Expressions that something is made of: what is run for that alone, and is told nothing, gives a thing (`models.set(name, make())`) and hears of none. */
  function makes(file: File): ReadonlySet<E> {
    let one = parts.get(file);
    if (!one) parts.set(file, (one = partsOf(file)));
    return one;
  }
}

const keysOf = ({ key, inner }: { key?: E | undefined; inner?: E | undefined }): Pick<Put, 'key' | 'inner'> => ({
  ...(key !== undefined && { key }),
  ...(inner !== undefined && { inner }),
});

const keyOf = ({ key, inner, by, isLookedUp, isKey }: Part): Pick<Run, 'key' | 'inner' | 'by' | 'isLookedUp' | 'isKey'> => ({
  ...keysOf({ key, inner }),
  ...(by && { by }),
  ...(isLookedUp && { isLookedUp }),
  ...(isKey && { isKey }),
});

/** What an object is a copy of that does not say a property itself: `{ ...definition, enabled: true }` has the handler of the definition. */
export function copied(file: File, value: E, read: string): E {
  const { exprs } = file.facts;
  const x = exprs[value];
  if (x.k !== 'obj' || x.p.some(({ n, c }) => c !== undefined || n === read)) return value;
  const [one, ...others] = x.p.flatMap(({ n, v }) => (n === null ? [v] : []));
  return one !== undefined && !others.length && exprs[one].k === 'ref' ? one : value;
}

/** A variable that holds what was found, or a thing that is made where nothing was: `let one = all.get(key); if (!one) one = new One();`. */
function isMadeWhereMissing(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  const isMade = (v: E): boolean => {
    const made = file.facts.exprs[v];
    return made.k === 'if' ? isMade(made.e) : made.k === 'new' && !isEmpty(file, v);
  };
  return b?.k === 'var' && b.set.some(isMade);
}

/** Lists of a file that were found, or are empty, and are put back: `const list = all.get(key) ?? []; list.push(handler); all.set(key, list);`. */
function putBack(file: File, isFound: (e: E) => boolean): ReadonlySet<number> {
  const { exprs, bindings, calls } = file.facts;
  const parts = (v: E): E[] => {
    const one = exprs[v];
    return one.k === 'any' ? one.e.flatMap(parts) : one.k === 'cast' || one.k === 'if' ? parts(one.e) : [v];
  };
  const found = calls.flatMap((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const value = x.k === 'call' && callee?.k === 'mem' && callee.n === 'set' && x.a.length === 2 ? exprs[x.a[1]] : undefined;
    return value?.k === 'ref' && value.r[0] === 'b' ? [value.r[1]] : [];
  });
  const isBack = (b: number): boolean => {
    const { k, init, set, path } = bindings[b];
    if (k !== 'var' || init === undefined || path?.length || set.length) return false;
    const all = parts(init);
    return all.some((v) => isEmpty(file, v)) && all.some(isFound) && all.every((v) => isEmpty(file, v) || isFound(v));
  };
  return new Set(found.filter(isBack));
}

/** Whether methods of what a call gives are called: it made a thing to work with, `const loader = loaders[kind](file); loader.load()`. */
function isWorkedWith(file: File, e: E): boolean {
  const { exprs, bindings, calls } = file.facts;
  const made = bindings.findIndex(({ k, init }) => k === 'var' && init === e);
  if (made < 0) return false;
  return calls.some((call) => {
    const x = exprs[call];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const of = callee?.k === 'mem' ? exprs[callee.o] : undefined;
    return (
      callee?.k === 'mem' &&
      of?.k === 'ref' &&
      of.r[0] === 'b' &&
      of.r[1] === made &&
      !OF_COLLECTIONS.has(callee.n) &&
      !OF_STREAMS.has(callee.n)
    );
  });
}

/** Expressions whose value goes into something: an argument, a property, an item, a variable. */
function partsOf(file: File): Set<E> {
  const { exprs, bindings, writes, callables } = file.facts;
  const given = exprs.flatMap((x): E[] => {
    if (x.k === 'call' || x.k === 'new') return x.a;
    if (x.k === 'obj') return x.p.map((p) => p.v);
    return x.k === 'arr' ? x.e : x.k === 'mem' ? [x.o] : [];
  });
  const kept = bindings.flatMap(({ k, init, set }) => (k === 'var' ? [...(init === undefined ? [] : [init]), ...set] : []));
  const returned = callables.flatMap(({ k, returns }) => (k === 'closure' ? [] : returns));
  const found = new Set([...given, ...kept, ...returned, ...writes.flatMap(([, value]) => value ?? [])]);
  for (const e of found) {
    const x = exprs[e];
    if (x.k === 'await' || x.k === 'cast' || x.k === 'if' || x.k === 'spread') found.add(x.e);
    else if (x.k === 'any') for (const each of x.e) found.add(each);
  }
  return found;
}

/** `[]`, `{}`, `new Map()`: a place for more. */
export function isEmpty(file: File, e: E): boolean {
  const x = file.facts.exprs[e];
  if (x.k === 'arr') return x.e.every((item) => file.facts.exprs[item].k === 'spread');
  return x.k === 'nil' || (x.k === 'obj' && !x.p.length) || (x.k === 'new' && !x.a.length && file.facts.exprs[x.f].k === 'ref');
}

/** Calls of something that is kept: `handler(event)`, `handler.handle(event)`, `handler.call(this, event)`, `object[handler.method](event)`. */
function runsOf(file: File, x: Extract<Expr, { k: 'call' }>, flow: Flow): { part: Part; args: E[] }[] {
  const callee = file.facts.exprs[x.f];
  const run = (part: Part | undefined, args = x.a): { part: Part; args: E[] }[] => (part ? [{ part, args }] : []);
  if (callee.k === 'idx') {
    const method = flow.part(file, callee.i);
    return [...run(flow.part(file, x.f)), ...run(method?.path.length ? method : undefined)];
  }
  if (callee.k === 'ref' || callee.k === 'call' || callee.k === 'cast') return run(flow.part(file, x.f));
  if (callee.k !== 'mem') return [];
  const part = flow.part(file, callee.o);
  if (callee.n === 'call' || callee.n === 'apply') return run(part, x.a.slice(1));
  return part && !OF_COLLECTIONS.has(callee.n) ? run({ ...part, path: [...part.path, callee.n] }) : [];
}

/** What arrays, maps, sets and strings can do by themselves: nothing that is kept runs. */
const OF_COLLECTIONS = new Set(
  [Array, Map, Set, String, Promise, Object, Number, Function].flatMap((c) =>
    Object.getOwnPropertyNames(c.prototype).filter((n) => n !== 'constructor'),
  ),
);

/** What is done with a stream that somebody gives. */
const OF_STREAMS = new Set(['pipe', 'subscribe', 'toPromise']);

/** What says which event it is, with how the registry tells events apart. */
export interface Identity {
  by: 'class' | 'name';
  of: E;
  /** Objects of classes that extend the one which is asked for count too. */
  instances?: true;
  /** Names that are heard may stand for more than one: `order.*`. */
  patterns?: true;
}

/** Follows constants of a function to what they are made of, frozen or not. */
export function written(file: File, e: E, depth = 0): E {
  const x = file.facts.exprs[e];
  if (depth > 6) return e;
  if (x.k === 'cast' || x.k === 'await') return written(file, x.e, depth + 1);
  if (x.k === 'call' && x.a.length === 1 && isFreeze(file, x.f)) return written(file, x.a[0], depth + 1);
  if (x.k !== 'ref' || x.r[0] !== 'b') return e;
  const { k, init, set, path } = file.facts.bindings[x.r[1]];
  return k === 'var' && init !== undefined && !set.length && !path?.length ? written(file, init, depth + 1) : e;
}

/** Longest way: of properties and of names for them. */
const DEEPEST_WAY = 32;

/** A text that is the same for expressions which name the same thing: a variable, a parameter, a property of one, destructured or not. */
export function wayTo(file: File, e: E, depth = 0): string {
  const x = file.facts.exprs[e];
  // A name may stand in what it is made of: `var message = message.body`.
  if (depth > DEEPEST_WAY) return `e${e}`;
  if (x.k === 'cast' || x.k === 'await') return wayTo(file, x.e, depth + 1);
  if (x.k === 'mem') return `${wayTo(file, x.o, depth + 1)}.${x.n}`;
  if (x.k !== 'ref' || x.r[0] !== 'b') return `e${e}`;
  const { k, f, i, init, set, path = [] } = file.facts.bindings[x.r[1]];
  if (k === 'var' && init !== undefined && !set.length) return [wayTo(file, init, depth + 1), ...path].join('.');
  if (k === 'param' && path.length) return [`p${f}.${i}`, ...path].join('.');
  // `for (const { type, payload } of rows)`
  if (k === 'each' && init !== undefined && path.length) return [`${wayTo(file, init, depth + 1)}[]`, ...path].join('.');
  return `b${x.r[1]}`;
}

/** Choices in each other that are looked into: a name may stand in its own default, `var app = app || {}`. */
const DEEPEST_CHOICE = 4;

/** Of `event.type`, or of `type` of `const { type } = event`: the property, the way to what has it, and where that is written. */
export function propertyOf(file: File, e: E, depth = 0): { property: string; of: string; at: E | undefined } | undefined {
  const x = file.facts.exprs[written(file, e)];
  // Said here or there: `message.type ?? message.headers.type`.
  if (x.k === 'any')
    return depth > DEEPEST_CHOICE ? undefined : x.e.map((one) => propertyOf(file, one, depth + 1)).find((one) => one !== undefined);
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  const way = x.k === 'mem' || b?.path?.length ? wayTo(file, written(file, e)) : '';
  const dot = way.lastIndexOf('.');
  if (dot < 0) return undefined;
  return { property: way.slice(dot + 1), of: way.slice(0, dot), at: x.k === 'mem' ? x.o : b?.path?.length === 1 ? b.init : undefined };
}

/**
 * What stands in an argument: itself, or what an object, a list or a call in it is made of, or what a function in it gives; of a constant what it was parsed or read out of,
 * with `held` also what an object that it holds is made of.
 */
export function partsIn(file: File, e: E, held = false, depth = 0): E[] {
  const x = file.facts.exprs[e];
  const made = written(file, e);
  const { k } = file.facts.exprs[made];
  const all = (list: readonly E[]): E[] => list.flatMap((one) => partsIn(file, one, held, depth + 1));
  if (depth > MOST_PARTS) return [e];
  if (x.k === 'obj') return all(x.p.map((p) => p.v));
  if (x.k === 'arr') return all(x.e);
  if (x.k === 'call') return [...all(x.a), ...(file.facts.exprs[x.f].k === 'mem' ? [x.f] : [])];
  // `rows.map((row) => ({ type: row.type, payload: row.payload }))`
  if (x.k === 'fn') return [e, ...all(file.facts.callables[x.f].returns)];
  return made !== e && (k === 'call' || (held && k === 'obj')) ? [e, ...all([made])] : [e];
}

/** Objects in each other that are looked into. */
const MOST_PARTS = 8;

/** What is put in, by itself or with others in a list. */
export const each = (vals: Val[]): Val[] => vals.flatMap((v) => (v.t === 'arr' ? v.of : [v]));

/** How a key tells events apart: by their class (`event.constructor`, `event.constructor.name`, `type.name`) or by a name. */
export function identity(file: File, key: E): Identity {
  const at = written(file, key);
  const x = file.facts.exprs[at];
  if (x.k === 'mem' && x.n === 'constructor') return { by: 'class', of: x.o };
  if (x.k === 'mem' && x.n === 'name') {
    const inner = written(file, x.o);
    const of = file.facts.exprs[inner];
    if (of.k === 'mem' && of.n === 'constructor') return { by: 'class', of: of.o };
  }
  if (x.k === 'call') {
    const callee = file.facts.exprs[x.f];
    if (callee.k === 'mem' && callee.n === 'getPrototypeOf' && x.a.length) return { by: 'class', of: x.a[0] };
  }
  return { by: 'name', of: at };
}

/** The class of `X.name`, where a registry that tells classes apart is given its name. */
export function classNamed(evaluator: Evaluator, file: File, e: E, self?: ValOf<'inst'>): Val[] {
  const at = written(file, e);
  const x = file.facts.exprs[at];
  if (x.k === 'mem' && x.n === 'name') {
    const classes = evaluator.expr(file, x.o, self).filter((v) => v.t === 'class' || v.t === 'param');
    if (classes.length) return classes;
  }
  return evaluator.expr(file, at, self);
}
