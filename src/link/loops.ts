import { callbackUse, elementOf } from '../extract/callbacks.js';
import type { E } from '../extract/facts.js';
import { DEEPEST } from './evaluate.js';
import type { File } from './values.js';

/** The list that a name runs through, in a loop or as the parameter of what `forEach` is given; undefined for other names. */
export function runsThrough(file: File, index: number): E | undefined {
  const { k, f, i, init } = file.facts.bindings[index];
  if (k === 'each') return init;
  const { arg } = file.facts.callables[f];
  const call = k === 'param' && arg ? file.facts.exprs[arg[0]] : undefined;
  const callee = call?.k === 'call' ? file.facts.exprs[call.f] : undefined;
  if (!arg || callee?.k !== 'mem') return undefined;
  return callbackUse(callee.n, arg[1]) === 'each' && i === elementOf(callee.n) ? callee.o : undefined;
}

/** Most functions in each other that are looked into. */
const MOST_CALLS = 3;

/** What a function that stands beside what calls it gives: `const topic = () => `orders.${name}``. */
function returnedBy({ facts: { exprs, bindings, callables } }: File, f: E): readonly E[] {
  const x = exprs[f];
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const held = b?.k === 'var' && !b.set.length && !b.path?.length ? exprs[b.init ?? 0] : x;
  const fn = held.k === 'fn' ? held.f : held.k === 'ref' && held.r[0] === 'f' ? held.r[1] : undefined;
  return fn === undefined ? [] : callables[fn].returns;
}

/**
 * Lists that names in an expression run through.
 * @param seen how deep each variable was looked into: what is made of each other's results again and again is looked into once
 */
export function listsIn(file: File, e: E, depth = 0, seen = new Map<number, number>()): E[] {
  if (depth > DEEPEST) return [];
  const x = file.facts.exprs[e];
  const all = (list: readonly E[]): E[] => list.flatMap((one) => listsIn(file, one, depth + 1, seen));
  switch (x.k) {
    case 'ref': {
      if (x.r[0] !== 'b') return [];
      const list = runsThrough(file, x.r[1]);
      const { k, init, push } = file.facts.bindings[x.r[1]];
      if (list !== undefined) return [list];
      if (k !== 'var' || init === undefined || (seen.get(x.r[1]) ?? DEEPEST + 1) <= depth) return [];
      seen.set(x.r[1], depth);
      return all([init, ...push]);
    }
    case 'mem':
      return all([x.o]);
    case 'idx':
      return all([x.o, x.i]);
    case 'tpl':
      return all(x.x);
    case 'call':
      return [...all([x.f, ...x.a]), ...returnedBy(file, x.f).flatMap((one) => listsIn(file, one, depth + DEEPEST / MOST_CALLS, seen))];
    case 'new':
      return all(x.a);
    case 'obj':
      return all(x.p.map((p) => p.v));
    case 'arr':
      return all(x.e);
    case 'cast':
    case 'await':
    case 'spread':
      return all([x.e]);
    default:
      return [];
  }
}
