import type { E } from '../extract/facts.js';
import { push } from './collections.js';
import type { Project } from './project.js';
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

const setOfThis = new WeakMap<File, ReadonlyMap<string, [target: E, value: E][]>>();

/**
 * What a property of `this` was set to just before it is read in the same function, in any case: `this.status = 'paid'; emit(`order.${this.status}`)`.
 * @param e where it is read
 */
export function setBefore(file: File, e: E): E | undefined {
  const { exprs, guards, writes } = file.facts;
  const x = exprs[e];
  if (x.k !== 'mem' || exprs[x.o].k !== 'this') return undefined;
  let all = setOfThis.get(file);
  if (!all) {
    const found = new Map<string, [E, E][]>();
    for (const [target, value] of writes) {
      const to = exprs[target];
      if (to.k === 'mem' && exprs[to.o].k === 'this') push(found, `${to.by}.${to.n}`, [target, value]);
    }
    setOfThis.set(file, (all = found));
  }
  const last = all.get(`${x.by}.${x.n}`)?.findLast(([target]) => target < e);
  const to = last && exprs[last[0]];
  if (!to || !('g' in to) || !last[1]) return undefined;
  const [when, here] = [guards[to.g as number], guards[x.g]];
  return when === '' || when === here || here.startsWith(`${when} and `) ? last[1] : undefined;
}

/** What other files put at the place that an exported object has for it: `export const app = { events: {} as typeof events }`, and elsewhere `app.events = events`. */
export class Elsewhere {
  private found: ReadonlyMap<string, { file: File; e: E }[]> | undefined;

  constructor(private readonly project: Project) {}

  /** @param object where the object is written */
  set(file: File, object: E, n: string): readonly { file: File; e: E }[] {
    const x = file.facts.exprs[object];
    const place = x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
    if (place === undefined || !isPlace(file, place)) return [];
    this.found ??= this.assignments();
    return this.found.get(`${file.index}.${object}.${n}`) ?? [];
  }

  private assignments(): Map<string, { file: File; e: E }[]> {
    const found = new Map<string, { file: File; e: E }[]>();
    for (const file of this.project.files) {
      const { exprs, writes } = file.facts;
      for (const [target, value] of writes) {
        const x = exprs[target];
        const of = x.k === 'mem' ? exprs[x.o] : undefined;
        if (x.k !== 'mem' || value === undefined || of?.k !== 'ref' || of.r[0] !== 'i') continue;
        const object = this.project.import(file, of.r[1]);
        const b = object?.t === 'ref' && object.r[0] === 'b' ? object.file.facts.bindings[object.r[1]] : undefined;
        if (object?.t !== 'ref' || b?.k !== 'var' || b.init === undefined || b.set.length || b.path?.length) continue;
        push(found, `${object.file.index}.${plain(object.file, b.init)}.${x.n}`, { file, e: value });
      }
    }
    return found;
  }
}

/** `{}`, `undefined`, `Object.create(null)`: nothing yet. */
function isPlace(file: File, e: E): boolean {
  const x = file.facts.exprs[plain(file, e)];
  if (x.k === 'obj') return !x.p.length;
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return x.k === 'nil' || (callee?.k === 'mem' && callee.n === 'create' && x.k === 'call' && file.facts.exprs[x.a[0] ?? 0].k === 'nil');
}

/** An expression without what it is cast to. */
export function plain(file: File, e: E): E {
  const x = file.facts.exprs[e];
  return x.k === 'cast' ? plain(file, x.e) : e;
}
