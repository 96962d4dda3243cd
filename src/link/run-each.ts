import type { E } from '../extract/facts.js';
import { plain } from './assigned.js';
import type { Site } from './sites.js';
import type { File } from './values.js';

/** Whether code runs each of the functions that a call gives: `for (const listener of bus.listeners(name)) await listener(order)`. */
export const isRunEach = ({ file, e }: Site): boolean =>
  isList(file, e) || [...holders(file, e).flatMap((b) => readings(file, b)), ...takenOut(file, e)].some((at) => isList(file, at));

/** Whether the elements of a list are called. */
function isList(file: File, list: E): boolean {
  const { bindings, calls, callables, exprs } = file.facts;
  const isCalled = (b: number): boolean =>
    calls.some((at) => {
      const x = exprs[at];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      return callee?.k === 'ref' && callee.r[0] === 'b' && callee.r[1] === b;
    });
  if (bindings.some((b, i) => b.k === 'each' && b.init !== undefined && plain(file, b.init) === list && isCalled(i))) return true;
  return calls.some((at) => {
    const x = exprs[at];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const given = x.k === 'call' && callee?.k === 'mem' && plain(file, callee.o) === list ? x.a.map((a) => exprs[a]) : [];
    return given.some((a) => {
      if (a.k !== 'fn' || !callables[a.f].p.length) return false;
      return bindings.some((b, i) => b.k === 'param' && b.f === a.f && !b.path?.length && isCalled(i));
    });
  });
}

/** Variables that are first set to a value. */
const holders = (file: File, e: E): number[] =>
  file.facts.bindings.flatMap((b, i) => (b.k === 'var' && b.init !== undefined && !b.path?.length && plain(file, b.init) === e ? [i] : []));

/** Where it is taken out of an object that it is put into: `events.map((event) => ({ event, listeners: bus.listeners(event) }))`. */
function takenOut(file: File, e: E): E[] {
  const { bindings, callables, exprs } = file.facts;
  const of = exprs[e];
  const outermost = (f: number): number => {
    const { k, up } = callables[f];
    return k === 'closure' && up >= 0 && callables[up].k !== 'module' ? outermost(up) : f;
  };
  const isHere = (f: number | undefined): boolean => of.k === 'call' && f !== undefined && outermost(f) === outermost(of.by);
  const names = exprs.flatMap((x) => (x.k === 'obj' ? x.p.flatMap(({ n, v }) => (n !== null && plain(file, v) === e ? [n] : [])) : []));
  return names.flatMap((n) => [
    ...bindings.flatMap((b, i) => (b.path?.at(-1) === n && isHere(b.f) ? readings(file, i) : [])),
    ...exprs.flatMap((x, at) => (x.k === 'mem' && x.n === n && exprs[x.o].k !== 'this' && isHere(x.by) ? [at] : [])),
  ]);
}

/** Where a variable is read. */
const readings = ({ facts: { exprs } }: File, binding: number): E[] =>
  exprs.flatMap((x, e) => (x.k === 'ref' && x.r[0] === 'b' && x.r[1] === binding ? [e] : []));
