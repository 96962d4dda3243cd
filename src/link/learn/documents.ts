import type { E } from '../../extract/facts.js';
import type { Choice } from '../choosers.js';
import { argsOf, callsWithin, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import { textOf } from '../text.js';
import { type File, type Fn, textsOf, type Val, type ValOf } from '../values.js';
import { Finder } from './finder.js';
import { kindOf } from './learned.js';
import { restOf } from './rest.js';
import { written } from './stores.js';

/** Triggers of what is put into a collection, by what their entry is called. */
const TRIGGER = /^(?:onDocument(?:Created|Written)|on(?:Create|Write)) \S*?([\w-]+)\/\{[^/{}]+\}$/;
/** Collections of what happened, by name. */
const OUTBOX = /outbox|(domain|integration)_?-?events?/i;
/** Events may be people's, and jobs too: those say what happened by names of several parts, or of what is done. */
const OTHERS = /(events?|commands?|jobs?|queue)$/i;
const WORDS = /^\w+([.:]\w+)+$|^([A-Z][a-z\d]+)+(ed|Built|Done|Gone|Held|Lost|Made|Paid|Sent|Shown|Sold|Taken|Won)(Event)?$/;
/** Properties by which documents say what happened. */
const TYPE = /^(type|kind|name|event|topic|subject)(Name|Type)?$/;
/** Longest way from what a trigger is given to what it compares. */
const DEEPEST = 8;

/** What a trigger compares with names. */
interface Asked {
  property: string;
  /** The function that does, and the names. */
  fn: Fn;
  names: ValOf<'str'>[];
  via: string;
}

/**
 * Documents that say what happened and are put into a collection of which a function of the platform is told:
 * `db.collection('outbox').add({ type: 'order.placed' })`, and `onDocumentCreated('outbox/{id}', (event) => { switch (event.data.data().type) … })`.
 */
export class Documents extends Finder {
  find(): void {
    const { routes } = this.messages;
    for (const { fn, entry } of [...routes.found]) {
      const collection = TRIGGER.exec(entry.label)?.[1];
      const isOfEvents = collection !== undefined && (OUTBOX.test(collection) || OTHERS.test(collection));
      const asked = isOfEvents && !this.isRefused(collection) ? this.asked(fn) : [];
      for (const property of new Set(asked.map((one) => one.property)))
        this.trigger(
          fn,
          collection!,
          property,
          asked.filter((one) => one.property === property),
        );
    }
  }

  private trigger(fn: Fn, collection: string, property: string, asked: Asked[]): void {
    const { handlers, listenings, routes } = this.messages;
    const choices = this.puts(collection, property);
    const sent = new Set(this.names(choices, { by: 'name', of: 0 }, 'sent'));
    const own = new Set(asked.flatMap(({ names }) => names.map(({ v }) => v)));
    if (![...own].some((n) => sent.has(n)) || (!OUTBOX.test(collection) && ![...own].every((n) => WORDS.test(n)))) return;
    handlers.add(fn);
    const { file, facts } = fn;
    for (const { names, fn: by, via } of asked)
      for (const v of [...names, ...restOf(this.messages, by, names, sent)])
        if (v.t === 'str')
          listenings.push({
            event: { kind: kindOf({ name: v.v }), by: 'name', name: v.v, ...(v.alias && { alias: v.alias }) },
            handler: fn,
            file,
            line: facts.l,
            via,
          });
    this.send(choices, { by: 'name', of: 0 }, undefined);
    // What comes in is all of the code's own.
    if ([...own].every((n) => sent.has(n))) routes.found.splice(0, routes.found.length, ...routes.found.filter((one) => one.fn !== fn));
    const because = `documents of "${collection}" say under "${property}" what happened, and a function that is told of them asks for that`;
    this.note('listens', fn, file.path, facts.l, because);
    for (const { by } of choices) this.note('emits', by, by.file.path, by.facts.l, because);
  }

  /** What puts documents into a collection, by what they say under a property. */
  private puts(collection: string, property: string): Choice[] {
    const { calls, choosers, evaluator } = this.messages;
    const sites: [Site, E | undefined, E | undefined][] = [];
    for (const method of ['add', 'set', 'create'])
      for (const site of calls.methodCalls(method)) {
        const x = site.file.facts.exprs[site.e];
        const callee = x.k === 'call' ? site.file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem') continue;
        sites.push([site, callee.o, x.a[0]], [site, x.a[0], x.a[1]]);
      }
    for (const name of ['addDoc', 'setDoc'])
      for (const site of calls.callsOfImport(name)) sites.push([site, argsOf(site)[0], argsOf(site)[1]]);
    return sites.flatMap(([site, of, data]) => {
      if (of === undefined || data === undefined || !this.collectionOf(site.file, of).includes(collection)) return [];
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event: evaluator.expr(site.file, data, self).flatMap((v) => evaluator.members.member(v, property)),
      });
      return choosers.find(site, slots);
    });
  }

  /** The collection that an expression is, or is a document of. */
  private collectionOf(file: File, e: E, depth = 0): string[] {
    const { project, evaluator } = this.messages;
    const { exprs, classes } = file.facts;
    const x = exprs[e];
    if (depth > DEEPEST) return [];
    if (x.k === 'cast' || x.k === 'await') return this.collectionOf(file, x.e, depth + 1);
    if (x.k === 'ref') {
      const target = x.r[0] === 'i' ? project.import(file, x.r[1]) : ({ t: 'ref', file, r: x.r } as const);
      const held = target?.t === 'ref' && target.r[0] === 'b' ? target.file.facts.bindings[target.r[1]] : undefined;
      return target?.t === 'ref' && held?.k === 'var' && held.init !== undefined && !held.path?.length
        ? this.collectionOf(target.file, held.init, depth + 1)
        : [];
    }
    const self = x.k === 'mem' ? exprs[x.o] : undefined;
    if (x.k === 'mem' && self?.k === 'this' && self.c >= 0) {
      const field = classes[self.c].fields.find(({ n }) => n === x.n);
      return [field?.init, ...(field?.set ?? [])].flatMap((v) => (v === undefined ? [] : this.collectionOf(file, v, depth + 1)));
    }
    if (x.k !== 'call') return [];
    const texts = (a: E | undefined): string[] => (a === undefined ? [] : textsOf(evaluator.expr(file, a)));
    const callee = exprs[x.f];
    if (callee.k === 'mem') {
      if (callee.n === 'collection') return texts(x.a[0]).map(lastOf);
      return callee.n === 'doc' || callee.n === 'withConverter' ? this.collectionOf(file, callee.o, depth + 1) : [];
    }
    const name = callee.k === 'ref' && callee.r[0] === 'i' ? file.facts.imports[callee.r[1]].n : '';
    if (name === 'collection') return texts(x.a[1]).map(lastOf);
    if (name !== 'doc') return [];
    const of = this.collectionOf(file, x.a[0], depth + 1);
    return of.length ? of : texts(x.a[1]);
  }

  /** Names that a function compares a property of what it is given with, be it in one to which it hands that on. */
  private asked(fn: Fn): Asked[] {
    const own = this.comparedIn(fn, 0);
    if (own.length) return own;
    const { file } = fn;
    return callsWithin(fn).flatMap((e) => {
      const x = file.facts.exprs[e];
      const i = x.k === 'call' ? x.a.findIndex((a) => this.comesFrom(file, a, fn, 0)) : -1;
      return i < 0 ? [] : this.messages.calls.targets({ file, e }).flatMap((target) => this.comparedIn(target, i));
    });
  }

  private comparedIn(fn: Fn, i: number): Asked[] {
    const { file, facts } = fn;
    const found = new Map<string, Asked>();
    for (const [a, b, isClass] of facts.cmp ?? [])
      for (const [subject, key] of isClass ? [] : [[a, b] as const, [b, a] as const]) {
        const property = propertyIn(file, subject);
        if (property === undefined || !TYPE.test(property) || !this.comesFrom(file, subject, fn, i)) continue;
        const names = this.messages.evaluator.expr(file, key).filter((v): v is ValOf<'str'> & Val => v.t === 'str');
        const one = found.get(property) ?? { property, fn, names: [], via: textOf(file, subject) };
        if (names.length) found.set(property, { ...one, names: [...one.names, ...names] });
      }
    return [...found.values()];
  }

  /** Whether an expression is, or is a part of, what a function is given. */
  private comesFrom(file: File, e: E, fn: Fn, i: number, depth = 0): boolean {
    const { exprs, bindings } = file.facts;
    const x = exprs[written(file, e)];
    if (depth > DEEPEST || file !== fn.file) return false;
    if (x.k === 'mem') return this.comesFrom(file, x.o, fn, i, depth + 1);
    if (x.k === 'cast' || x.k === 'await') return this.comesFrom(file, x.e, fn, i, depth + 1);
    if (x.k === 'call') return this.comesFrom(file, x.f, fn, i, depth + 1);
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    if (b?.k === 'param') return b.f === fn.index && b.i === i;
    return b?.k === 'var' && b.init !== undefined && !b.set.length && this.comesFrom(file, b.init, fn, i, depth + 1);
  }
}

/** `orders/1/outbox` ends in the collection. */
const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The property that an expression reads, be it taken out before. */
function propertyIn({ facts: { exprs, bindings } }: File, e: E): string | undefined {
  const x = exprs[e];
  if (x.k === 'cast') return undefined;
  if (x.k === 'mem') return x.n;
  const path = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]].path : undefined;
  return path?.[path.length - 1];
}
