import type { E, Expr, FileFacts } from '../extract/facts.js';
import { push } from './collections.js';
import type { File, Fn, Val } from './values.js';

/** A call, construction, property read or write in the sources. */
export interface Site {
  file: File;
  e: E;
}

/** A text for a place, another one for each. */
export const idOf = ({ file, e }: Site): string => `${file.index}.${e}`;

/** Whether two places are one. */
export const isSite = (a: Site | undefined, b: Site): boolean => a?.file === b.file && a.e === b.e;

/** A place from which a function is run. */
export interface Caller extends Site {
  /** Argument expressions; null where the function is only handed over or read. */
  args: E[] | null;
  /** Guard that the way of handing over adds ("loop", "callback of retry"). */
  use: string;
  /** One of several that this place may run. */
  oneOf: boolean;
  /** What is called there, where that is what the receiver holds: see `wrappers.ts`. */
  of?: Val[];
  /** What a package has is called there, which runs it: see `hooks.ts`. */
  isHook?: true;
  /** It runs only for objects that are new, or only for others: who calls the method around knows. */
  isNew?: boolean;
}

/** What is given at a call or construction. */
export const argsOf = ({ file, e }: Site): E[] => {
  const x = file.facts.exprs[e];
  return x.k === 'call' || x.k === 'new' ? x.a : [];
};

/** What a call of a method is on. */
export function receiverOf({ file, e }: Site): E | undefined {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' ? callee.o : undefined;
}

/** What is called at a place: a method, what is imported, or what a name was taken out of an object as. */
export function calleeName({ facts: { exprs, imports, bindings } }: File, e: E): string | undefined {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  if (callee?.k === 'mem') return callee.n;
  if (callee?.k !== 'ref') return undefined;
  return callee.r[0] === 'i' ? imports[callee.r[1]].n : callee.r[0] === 'b' ? bindings[callee.r[1]].path?.at(-1) : undefined;
}

/** What is called at a place where the method's name is computed, whatever its type is said to be: `router[verb](…)`, `(router[verb] as Register)(…)`. */
export function computedAt({ file, e }: Site): Extract<Expr, { k: 'idx' }> | undefined {
  const { exprs } = file.facts;
  const x = exprs[e];
  let callee = x.k === 'call' ? exprs[x.f] : undefined;
  while (callee?.k === 'cast') callee = exprs[callee.e];
  return callee?.k === 'idx' ? callee : undefined;
}

/** The method that a site stands in, be it in a closure. */
export function methodAround({ file, e }: Site): Fn | undefined {
  const x = file.facts.exprs[e];
  let at = file.fns['by' in x ? x.by : 0];
  while (at.facts.k === 'closure' && at.facts.up >= 0) at = file.fns[at.facts.up];
  return at.facts.k === 'method' ? at : undefined;
}

/** Whether a callable of a file, by its index, is one of its functions or stands in it, however deep. */
export function isWithin({ facts: { callables } }: File, index: number, { index: f }: Fn): boolean {
  for (let at = index; at >= 0; at = callables[at].up) if (at === f) return true;
  return false;
}

const callsByFile = new WeakMap<File, Map<number, E[]>>();

/** The calls and constructions that stand in a function, however deep, in the order of the file. */
export function callsWithin({ file, index }: Fn): readonly E[] {
  const { calls, callables, exprs } = file.facts;
  let byCallable = callsByFile.get(file);
  if (!byCallable) {
    callsByFile.set(file, (byCallable = new Map()));
    for (const e of calls) {
      const x = exprs[e];
      for (let at = x.k === 'call' || x.k === 'new' ? x.by : -1; at >= 0; at = callables[at].up) push(byCallable, at, e);
    }
  }
  return byCallable.get(index) ?? [];
}

/** The calls on whose result a call is made, the first one first: `a.b()` and `a.b().c()` of `a.b().c().d()`. */
export function chained({ exprs }: Pick<FileFacts, 'exprs'>, e: E): E[] {
  const chain: E[] = [];
  for (let at = e; ; ) {
    const x = exprs[at];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (callee?.k !== 'mem' || exprs[callee.o].k !== 'call') return chain.reverse();
    chain.push((at = callee.o));
  }
}

/** Deepest in an expression that `this` is looked for. */
const DEEPEST = 12;

/** Whether an argument is a member of `this`, or made of one. */
export function ofThis(file: File, e: E, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const x = file.facts.exprs[e];
  const any = (list: readonly E[]): boolean => list.some((one) => ofThis(file, one, depth + 1));
  switch (x.k) {
    case 'mem':
      return file.facts.exprs[x.o].k === 'this' || any([x.o]);
    case 'call':
      return any([x.f, ...x.a]);
    case 'new':
    case 'obj':
      return any(x.k === 'new' ? x.a : x.p.map((p) => p.v));
    case 'arr':
    case 'any':
      return any(x.e);
    case 'cast':
    case 'spread':
    case 'if':
    case 'await':
      return any([x.e]);
    case 'cond':
      return any([x.a, x.b]);
    case 'tpl':
      return any(x.x);
    case 'ref': {
      const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
      return b?.k === 'var' && any([...(b.init === undefined ? [] : [b.init]), ...b.set]);
    }
    default:
      return false;
  }
}
