import type { E } from '../extract/facts.js';
import type { Cls, File } from './values.js';

/** The field that holds what is made. */
export function fieldHolding(file: File, e: E): { c: Cls; n: string } | undefined {
  for (const c of file.classes) for (const { n, init, set } of c.facts.fields) if (init === e || set.includes(e)) return { c, n };
  return undefined;
}

/**
 * The name of the field or constant of a module that holds what is made, or of the property of an object there: `Car.hooks.started`. What a function makes for
 * itself has none.
 */
export function holderOf(file: File, e: E): string | undefined {
  const plain = (n: string): string => n.replace(/^[_#]+/, '');
  const field = fieldHolding(file, e);
  if (field) return `${field.c.facts.n}.${plain(field.n)}`;
  const b = file.facts.bindings.find((one) => one.k === 'var' && one.init === e && file.facts.callables[one.f].k === 'module');
  return b && plain(b.n);
}

/** The same, also of what objects hold that are written there: `class Car { hooks = { started: new SyncHook() } }`. */
export function holderWithin(file: File, e: E, depth = 0): string | undefined {
  const own = holderOf(file, e);
  if (own !== undefined || depth > DEEPEST) return own;
  for (const [outer, x] of file.facts.exprs.entries()) {
    const property = x.k === 'obj' ? x.p.find((p) => p.v === e) : undefined;
    const isHandedOn = (x.k === 'cast' && x.e === e) || (x.k === 'call' && isFreeze(file, x.f) && x.a[0] === e);
    if (!property && !isHandedOn) continue;
    const around = holderWithin(file, outer, depth + 1);
    if (around !== undefined) return property ? `${around}.${property.n}` : around;
  }
  return undefined;
}

const DEEPEST = 4;

const isFreeze = (file: File, f: E): boolean => {
  const x = file.facts.exprs[f];
  return x.k === 'mem' && x.n === 'freeze';
};
