import type { E } from '../../extract/facts.js';
import { fieldHolding, type Held, holderOf } from '../holders.js';
import type { Messages } from '../messages.js';
import { argsOf, receiverOf, type Site } from '../sites.js';
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
  const { calls, choosers, handed } = messages;
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
  const shownBy = (fn: Fn): string | undefined => registeringMember(messages, fn, owner, puts[0].site.e);
  return usesOf(messages, owner, { sends, keeps, shownBy, isPart: isStore });
}

/** Who of a class keeps functions, and who runs them. */
export interface Ends {
  /** With the position of the parameter that is kept, or the property of that. */
  keeps: readonly { fn: Fn; i: number; property?: string }[];
  sends: ReadonlySet<Fn>;
  /** The getter or field that gives a function which keeps. */
  shownBy?: (fn: Fn) => string | undefined;
  /** Whether a field that holds an object is a part of something of the kind. */
  isPart?: (field: Held) => boolean;
  /** Where there is but one object, what is of its type is that, whatever gave it. */
  byType?: true;
}

/** Which objects of a class are given functions to keep, and which are sent something. Undefined when nobody does both to the same object. */
export function usesOf(messages: Messages, owner: Cls, { keeps, sends, shownBy, isPart, byType }: Ends): Signal | undefined {
  const { calls, evaluator, project } = messages;
  const { hierarchy } = evaluator;
  const classes = new Set([owner, ...hierarchy.descendants(owner)]);
  if (!sends.size || !keeps.length) return undefined;
  // What registers is what a getter or a field gives: `readonly onDidChange = this.emitter.event`.
  const read = keeps.flatMap(({ fn }) => (fn.facts.k === 'method' ? [] : (shownBy?.(fn) ?? [])));
  const names = new Map<string, string>();
  const made = calls.constructions().filter(({ vals }) => vals.some((v) => v.t === 'class' && classes.has(v.c)));
  for (const { site } of made) {
    const field = fieldHolding(site.file, site.e);
    // A list that another signal keeps its functions in is a part of that.
    if (field && isPart?.(field)) continue;
    const holder = holderOf(site.file, site.e, (n) => read.includes(n));
    const name = holder
      ? (nameSaid(messages, site) ?? holder)
      : byType && (variableOf(site) ?? (made.length === 1 ? owner.facts.n : undefined));
    if (name) names.set(`${site.file.index}.${site.e}`, name);
  }
  const objectsOf = made.map(({ site, vals }) => ({
    name: names.get(`${site.file.index}.${site.e}`),
    of: vals.flatMap((v) => (v.t === 'class' ? [v.c] : [])),
  }));
  // What a container makes, there is one of each class of.
  for (const c of byType ? classes : []) {
    const isMade = objectsOf.some(({ of }) => of.includes(c)) || (made.length && !c.facts.d?.length);
    if (!isMade && !c.facts.abstract && !hierarchy.descendants(c).length) objectsOf.push({ name: c.facts.n, of: [c] });
  }
  const theOne = (file: File, e: E): string[] => {
    if (!byType) return [];
    const x = file.facts.exprs[e];
    const heir = x.k === 'this' ? file.classes[x.c] : undefined;
    if (x.k === 'this' && (heir === owner || !heir || !classes.has(heir))) return [];
    const vals = heir ? [] : evaluator.expr(file, e);
    const fits = (c: Cls): boolean =>
      (heir && hierarchy.chain(c).includes(heir)) ||
      vals.some((v) => (v.t === 'inst' ? hierarchy.chain(c).includes(v.c) : v.t === 'decl' && hierarchy.implementers(v.decl).includes(c)));
    const [only, ...others] = new Set(objectsOf.filter(({ of }) => of.some(fits)).map(({ name }) => name));
    return only === undefined || others.length ? [] : [only];
  };
  const objects = (file: File, e: E): string[] => {
    const found = madeBy(messages, file, e, (f, one) => names.has(`${f.index}.${one}`), byType);
    return found.length ? [...new Set(found.map((at) => names.get(`${at.file.index}.${at.e}`)!))] : theOne(file, e);
  };
  const heard = keeps.flatMap(({ fn, i, property }): Signal['heard'] => {
    const at = (site: Site, found: readonly string[]): Signal['heard'] => {
      const a = argsOf(site)[i];
      const callback = a === undefined || property === undefined ? a : propertyIn(site.file, a, property);
      return callback !== undefined && found.length ? [{ ...site, names: found, callback }] : [];
    };
    if (fn.facts.k === 'method')
      return calls.methodCalls(fn.facts.s).flatMap(({ file, e }) => {
        const receiver = receiverOf({ file, e });
        return at({ file, e }, receiver === undefined ? [] : objects(file, receiver));
      });
    if (fn.facts.k === 'constructor') {
      const ofHeirs = heirsGiving(messages, classes).flatMap(({ site, c }) => {
        const own = [c, ...hierarchy.descendants(c)];
        const found = objectsOf.flatMap(({ name, of }) => (name !== undefined && of.some((one) => own.includes(one)) ? [name] : []));
        return at(site, [...new Set(found)]);
      });
      return [...made.flatMap(({ site }) => at(site, objects(site.file, site.e))), ...ofHeirs];
    }
    const said = shownBy?.(fn);
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

/** Where classes give what they extend something: `super(async (job) => …)`. */
const heirsGiving = ({ calls }: Messages, classes: ReadonlySet<Cls>): { site: Site; c: Cls }[] =>
  calls.constructorCalls().flatMap((site) => {
    const x = site.file.facts.exprs[site.e];
    const callee = x.k === 'call' ? site.file.facts.exprs[x.f] : undefined;
    const c = callee?.k === 'super' ? site.file.classes[callee.c] : undefined;
    return c && classes.has(c) ? [{ site, c }] : [];
  });

/** The variable of a function that holds what is made. */
const variableOf = ({ file, e }: Site): string | undefined => file.facts.bindings.find(({ k, init }) => k === 'var' && init === e)?.n;

/** What an object that is written there has under a name. */
function propertyIn(file: File, e: E, n: string): E | undefined {
  const x = file.facts.exprs[written(file, e)];
  return x.k === 'obj' ? x.p.find((p) => p.n === n)?.v : undefined;
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
