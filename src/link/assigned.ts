import type { E } from '../extract/facts.js';
import { push } from './collections.js';
import type { File } from './values.js';

/** What a property of a written object is set to afterwards: `const data = { id: '' }; data.id = hash(data)`. */
export interface Assigned {
  value: E;
  /** Guard under which it is set. */
  g: string;
  /** Where the object is written, it is set in any case. */
  always: boolean;
}

const known = new WeakMap<File, ReadonlyMap<string, Assigned[]>>();

/** What is assigned to a property of the object that a variable is first set to. */
export function assigned(file: File, object: E, n: string): readonly Assigned[] {
  let all = known.get(file);
  if (!all) known.set(file, (all = assignments(file)));
  return all.get(`${object}.${n}`) ?? [];
}

function assignments(file: File): Map<string, Assigned[]> {
  const { exprs, bindings, writes, guards } = file.facts;
  const found = new Map<string, Assigned[]>();
  for (const [target, value] of writes) {
    const x = exprs[target];
    const of = x.k === 'mem' ? exprs[x.o] : undefined;
    const b = of?.k === 'ref' && of.r[0] === 'b' ? bindings[of.r[1]] : undefined;
    if (x.k !== 'mem' || value === undefined || b?.k !== 'var' || b.init === undefined || b.path?.length) continue;
    push(found, `${plain(file, b.init)}.${x.n}`, { value, g: guards[x.g], always: x.g === b.g && x.by === b.f });
  }
  return found;
}

/** An expression without what it is cast to. */
export function plain(file: File, e: E): E {
  const x = file.facts.exprs[e];
  return x.k === 'cast' ? plain(file, x.e) : e;
}
