import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import type { Cls, File, Val } from './values.js';

/** The step by which the name of what holds an object is read that callers give. */
export const HOLDER = '&';

/** Names of what holds objects of packages, each of which is one event; what a caller gives is asked for when the caller is known. */
export function holding({ rules }: Evaluator, vals: readonly Val[]): Val[] {
  return vals.flatMap((v): Val[] => {
    // What is given, or what that shows: further in nobody says it.
    if (v.t === 'param') return v.path.length > 1 ? [] : [{ ...v, path: [...v.path, HOLDER] }];
    if (v.t !== 'extInst' || v.origin?.made === undefined) return [];
    const name = holderWithin(v.origin.file, v.origin.made, (n) => rules.shows(v.pkg, n));
    return name === undefined ? [] : [{ t: 'str', v: name, ...(v.g && { g: v.g }), ...(v.d && { d: true }) }];
  });
}

/** A field that holds an object. */
export interface Held {
  c: Cls;
  n: string;
}

/** The field that holds what is made, be it by a call that is given it: `onSaved = this.register(new Emitter())`. */
export function fieldHolding(file: File, e: E): Held | undefined {
  const isIt = (v: E | undefined): boolean => v !== undefined && isOrIsGiven(file, v, e);
  for (const c of file.classes) for (const { n, init, set } of c.facts.fields) if ([init, ...set].some(isIt)) return { c, n };
  return undefined;
}

const isOrIsGiven = (file: File, v: E, e: E): boolean => {
  const x = file.facts.exprs[v];
  return v === e || (x.k === 'call' && x.a.includes(e));
};

/**
 * The one member of a class, or constant of a module, that shows what a property of the object gives which a field or constant holds:
 * `readonly onDidChange = this.emitter.event`.
 * @param isRead whether it is such a property
 */
function shownAs(file: File, isHeld: (e: E) => boolean, c: Cls | undefined, isRead: (n: string) => boolean): string | undefined {
  const { exprs, bindings, callables } = file.facts;
  const isIt = (e: E | undefined): boolean => {
    const x = exprs[e ?? 0];
    return x.k === 'mem' && isRead(x.n) && isHeld(x.o);
  };
  const fields = (c?.facts.fields ?? []).filter(({ init, set }) => [init, ...set].some(isIt)).map(({ n }) => n);
  const getters = (c?.facts.methods ?? []).map((m) => callables[m]).filter(({ k, returns }) => k === 'getter' && returns.some(isIt));
  const constants = c ? [] : bindings.filter((b) => b.k === 'var' && callables[b.f].k === 'module' && isIt(b.init));
  const [only, ...more] = [...fields, ...getters.map(({ s }) => s), ...constants.map(({ n }) => n)];
  return more.length ? undefined : only;
}

/**
 * The name of the field or constant of a module that holds what is made, or by which it shows what a property of that gives (`isRead`). What a function
 * makes for itself has none.
 */
export function holderOf(file: File, e: E, isRead: (n: string) => boolean): string | undefined {
  const plain = (n: string): string => n.replace(/^[_#]+/, '');
  const { bindings, callables, exprs } = file.facts;
  const field = fieldHolding(file, e);
  if (field) {
    const isHeld = (o: E): boolean => {
      const x = exprs[o];
      return x.k === 'mem' && x.n === field.n && exprs[x.o].k === 'this';
    };
    return `${field.c.facts.n}.${shownAs(file, isHeld, field.c, isRead) ?? plain(field.n)}`;
  }
  const at = bindings.findIndex((one) => one.k === 'var' && one.init !== undefined && isOrIsGiven(file, one.init, e));
  if (at < 0 || callables[bindings[at].f].k !== 'module') return undefined;
  const isHeld = (o: E): boolean => {
    const x = exprs[o];
    return x.k === 'ref' && x.r[0] === 'b' && x.r[1] === at;
  };
  return shownAs(file, isHeld, undefined, isRead) ?? plain(bindings[at].n);
}

/** The same, also of what objects hold that are written there: `class Car { hooks = { started: new SyncHook() } }` says `Car.hooks.started`. */
export function holderWithin(file: File, e: E, isRead: (n: string) => boolean, depth = 0): string | undefined {
  const own = holderOf(file, e, isRead);
  if (own !== undefined || depth > DEEPEST) return own;
  for (const [outer, x] of file.facts.exprs.entries()) {
    const property = x.k === 'obj' ? x.p.find((p) => p.v === e) : undefined;
    const isHandedOn = (x.k === 'cast' && x.e === e) || (x.k === 'call' && isFreeze(file, x.f) && x.a[0] === e);
    if (!property && !isHandedOn) continue;
    const around = holderWithin(file, outer, isRead, depth + 1);
    if (around !== undefined) return property ? `${around}.${property.n}` : around;
  }
  return undefined;
}

const DEEPEST = 4;

/** Whether it is the function that freezes an object, which gives that object. */
export const isFreeze = (file: File, f: E): boolean => {
  const x = file.facts.exprs[f];
  return x.k === 'mem' && x.n === 'freeze';
};
