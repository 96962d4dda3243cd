import type { E } from '../../extract/facts.js';
import { fieldHolding, type Held, holderOf } from '../holders.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Cls, File, Fn } from '../values.js';
import { type Registry, type Run, written } from './stores.js';
import { givenAs, madeBy } from './works.js';

/** A place that gives an object of a signal something: a function that is to hear, or what is sent. */
export interface Use {
  file: File;
  e: E;
  /** Names of the objects that it may be. */
  names: readonly string[];
}

/** A class whose objects are each one event: who gives an object a function hears it, who has it run them sends it. */
export interface Signal {
  c: Cls;
  heard: (Use & { callback: E })[];
  sent: (Use & { by: Fn })[];
}

/** Methods that tell; what sets a state or gives the next value of one tells nothing that happened. */
const TELLS = /^(fire|emit|dispatch|trigger|publish|raise|notify|broadcast|invoke)/i;

/**
 * The signal that a list of functions in a class is: `class Emitter<T> { event = (listener) => …; fire(e: T) }`, whose objects have no name but that of
 * the field or constant which holds them. Undefined when nobody both hears and sends the same object.
 * @param isStore whether functions are kept in what a field holds
 */
export function signalOf(
  messages: Messages,
  { puts, runs }: Registry,
  owner: Cls,
  hands: (run: Run) => boolean,
  isStore: (field: Held) => boolean,
): Signal | undefined {
  const { calls, choosers, evaluator, handed, project } = messages;
  const classes = new Set([owner, ...evaluator.hierarchy.descendants(owner)]);
  const tells = (fn: Fn): Fn[] => (fn.facts.k === 'method' && TELLS.test(fn.facts.s) ? [fn] : []);
  const sends = new Set(runs.filter(hands).flatMap(({ site }) => tells(choosers.memberAt(site))));
  // `emit(…) { this.emitAsync(…); }` tells by way of another one.
  for (const fn of sends)
    for (const { file, e } of calls.callers(fn)) {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      if (callee?.k === 'mem' && file.facts.exprs[callee.o].k === 'this')
        for (const one of tells(choosers.memberAt({ file, e }))) sends.add(one);
    }
  const keeps = puts.flatMap(({ site, value }): { fn: Fn; i: number }[] => {
    const fn = choosers.callableAt(site);
    const i = given(site.file, value, fn.index);
    if (i !== undefined) return [{ fn, i }];
    // One that is taken out again after the first time stands in a closure of its own.
    return handed.functions(site.file, value).flatMap((v) => (v.t === 'param' && v.f === fn && !v.path.length ? [{ fn, i: v.i }] : []));
  });
  if (!sends.size || !keeps.length) return undefined;
  // What registers is what a getter or a field gives: `readonly onDidChange = this.emitter.event`.
  const read = keeps.flatMap(({ fn }) => (fn.facts.k === 'method' ? [] : (registeringMember(messages, fn, owner, puts[0].site.e) ?? [])));
  const names = new Map<string, string>();
  for (const { site, vals } of calls.constructions()) {
    if (!vals.some((v) => v.t === 'class' && classes.has(v.c))) continue;
    const field = fieldHolding(site.file, site.e);
    // A list that another signal keeps its functions in is a part of that.
    if (field && isStore(field)) continue;
    const holder = holderOf(site.file, site.e, (n) => read.includes(n));
    const name = holder && (nameSaid(messages, site) ?? holder);
    if (name) names.set(`${site.file.index}.${site.e}`, name);
  }
  const objects = (file: File, e: E): string[] => [
    ...new Set(madeBy(messages, file, e, (f, one) => names.has(`${f.index}.${one}`)).map((at) => names.get(`${at.file.index}.${at.e}`)!)),
  ];
  const heard = keeps.flatMap(({ fn, i }): Signal['heard'] => {
    if (fn.facts.k === 'method')
      return calls.methodCalls(fn.facts.s).flatMap(({ file, e }): Signal['heard'] => {
        const x = file.facts.exprs[e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        const found = callee?.k === 'mem' ? objects(file, callee.o) : [];
        return x.k === 'call' && x.a[i] !== undefined && found.length ? [{ file, e, names: found, callback: x.a[i] }] : [];
      });
    const said = registeringMember(messages, fn, owner, puts[0].site.e);
    if (!said) return [];
    const isRead = (file: File, e: E): boolean => {
      const x = file.facts.exprs[e];
      return x.k === 'mem' && x.n === said && evaluator.expr(file, x.o).some((v) => v.t === 'inst' && classes.has(v.c));
    };
    return project.files.flatMap((file) =>
      file.facts.calls.flatMap((e): Signal['heard'] => {
        const x = file.facts.exprs[e];
        if (x.k !== 'call' || x.a[i] === undefined || file.facts.exprs[x.f].k !== 'mem') return [];
        const found = madeBy(messages, file, x.f, isRead).flatMap((at) => {
          const read = at.file.facts.exprs[at.e];
          return read.k === 'mem' ? objects(at.file, read.o) : [];
        });
        return found.length ? [{ file, e, names: [...new Set(found)], callback: x.a[i] }] : [];
      }),
    );
  });
  const sent = [...sends].flatMap((fn) =>
    calls.callers(fn).flatMap(({ file, e }): Signal['sent'] => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      const found = callee?.k === 'mem' ? objects(file, callee.o) : [];
      return found.length ? [{ file, e, names: found, by: fn }] : [];
    }),
  );
  const both = new Set(sent.flatMap((s) => s.names));
  return heard.some((h) => h.names.some((n) => both.has(n))) ? { c: owner, heard, sent } : undefined;
}

/** The name that the object is made with, if it is: `new Topic<Order>('order.placed')`. */
function nameSaid({ evaluator }: Messages, { file, e }: Site): string | undefined {
  const x = file.facts.exprs[e];
  const vals = x.k === 'new' && x.a[0] !== undefined ? evaluator.expr(file, x.a[0]) : [];
  const [only] = vals;
  return vals.length === 1 && only.t === 'str' && /^[\p{L}_][\p{L}\p{N}_.:/-]*$/u.test(only.v) ? only.v : undefined;
}

/** Position of the parameter that is put in, by itself or in a record. */
function given(file: File, value: E, f: number): number | undefined {
  const x = file.facts.exprs[written(file, value)];
  if (x.k === 'obj') return x.p.map((p) => given(file, p.v, f)).find((i) => i !== undefined);
  return givenAs(file, written(file, value), f);
}

/** The getter or field of a signal that gives the function which registers. */
function registeringMember({ choosers }: Messages, fn: Fn, owner: Cls, e: E): string | undefined {
  const { k, s } = choosers.memberAt({ file: fn.file, e }).facts;
  return k === 'getter' ? s : fieldOf(owner, fn);
}

function fieldOf(c: Cls, fn: Fn): string | undefined {
  return c.facts.fields.find(({ init, set }) =>
    [init, ...set].some((e) => {
      const x = e === undefined ? undefined : c.file.facts.exprs[e];
      return x?.k === 'fn' && x.f === fn.index;
    }),
  )?.n;
}
