import type { Binding, E } from '../extract/facts.js';
import type { Val, ValOf } from './values.js';

/** The default of a name that a function takes out of what it is given: `({ name = 'placed' }) => …`, `const { name = 'placed' } = options`. */
export function defaultOf({ f: { file, index }, i, path }: ValOf<'param'>): E | undefined {
  const { bindings, exprs } = file.facts;
  const isWhole = (b: Binding | undefined): boolean => b?.f === index && b.i === i;
  const isOut = (b: Binding): boolean => {
    const x = exprs[b.init ?? 0];
    return isWhole(b) || (b.k === 'var' && x.k === 'ref' && x.r[0] === 'b' && isWhole(bindings[x.r[1]]));
  };
  return bindings.find((b) => b.or !== undefined && b.path?.join('.') === path.join('.') && isOut(b))?.or;
}

/** The default of a part that the objects which are given are known not to have. */
export const leftOut = (part: ValOf<'param'>, given: readonly Val[]): E | undefined =>
  part.path.length && given.length && given.every(isWritten) ? defaultOf(part) : undefined;

/** Whether a value is a written object of which all properties are known. */
function isWritten(v: Val): boolean {
  const x = v.t === 'obj' ? v.file.facts.exprs[v.e] : undefined;
  return x?.k === 'obj' && x.p.every(({ n }) => n !== null);
}
