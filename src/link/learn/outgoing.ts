import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import { isWithin } from '../sites.js';
import type { Cls, File, Fn, Val, ValOf } from '../values.js';
import { type Handover, handover } from './announced.js';

/** A function that gives an object to something outside the sources, by its class: it comes in again as one of that class. */
export interface Outgoing extends Handover {
  /** The object. */
  of: E;
  /** Variables that say as what it goes out. */
  names: string[];
}

/** Fewest classes that must be given: one may be chance. */
const WITNESSES = 2;

/**
 * Functions that ask what they are given for its class and give it to a package, `producer.send({ key: nameOf(event.constructor), value: event })`,
 * where callers choose objects of classes that are known to come in.
 */
export function outgoing(messages: Messages, classes: ReadonlySet<Cls>): Outgoing[] {
  const { project, choosers, evaluator } = messages;
  const found = new Map<string, Outgoing & { fn: Fn }>();
  for (const file of project.files) {
    for (const e of file.facts.reads) {
      const x = file.facts.exprs[e];
      if (x.k !== 'mem' || x.n !== 'constructor') continue;
      const of = file.facts.exprs[x.o];
      const b = of.k === 'ref' && of.r[0] === 'b' ? file.facts.bindings[of.r[1]] : undefined;
      if (b?.k !== 'param' || b.i === undefined || b.path?.length) continue;
      const fn = file.fns[b.f];
      const key = `${file.index}.${b.f}.${b.i}`;
      const out = found.has(key) ? undefined : handover(messages, fn, b.i);
      if (out) found.set(key, { ...out, fn, of: x.o, names: saying(file, fn, e, x.by) });
    }
  }
  // What one of them hands on by another goes out once.
  const inner = new Set([...found.values()].flatMap(({ through }) => through));
  return [...found.values()].filter(({ fn, near, of }) => {
    if (inner.has(fn)) return false;
    const choices = choosers.find(near, (self?: ValOf<'inst'>) => ({ event: evaluator.expr(near.file, of, self) }));
    const given = new Set(choices.flatMap(({ slots }) => chosenOf(slots['event']).filter((c) => classes.has(c))));
    return given.size >= Math.min(WITNESSES, classes.size);
  });
}

/** Classes of objects that somebody chose: whatever a table allows is no choice. */
function chosenOf(vals: Val[]): Cls[] {
  const given = vals.filter((v) => v.t === 'inst' && !v.d);
  return given.length > 1 && given.every((v) => !v.g && !v.each) ? [] : given.flatMap((v) => (v.t === 'inst' ? [v.c] : []));
}

/** Variables of a function that are made of what its closures, or the call itself, ask for a class. */
function saying(file: File, fn: Fn, read: E, by: number): string[] {
  const { exprs, bindings } = file.facts;
  return bindings.flatMap(({ k, n, f, init }) => {
    const x = k === 'var' && f === fn.index && init !== undefined ? exprs[init] : undefined;
    const asks = (a: E): boolean => {
      const given = exprs[a];
      return a === read || (given.k === 'fn' && isWithin(file, by, file.fns[given.f]));
    };
    return x?.k === 'call' && x.a.some(asks) ? [n] : [];
  });
}
