import type { E } from '../../extract/facts.js';
import type { Project, Target } from '../project.js';
import type { Cls, File } from '../values.js';

/** Methods by which aggregates record what happened, as base classes call them. */
const RECORDS = /^(apply|record|raise|emit|publish|push|(add|append|apply|emit|push|raise|record|register)(Domain|Integration)?Event)$/;
/** What classes of events and their bases are called. */
const OF_EVENTS = /Event$/;
/** Fewest events that a base class is given: one may be chance. */
const WITNESSES = 2;
const DEEPEST = 10;

/** The package that an import is of, and what it is called there. */
type PackageOf = (file: File, i: number) => { pkg: string; n: string } | undefined;

/** A method of a package's base class by which its heirs record events. */
export interface Recording {
  pkg: string;
  type: string;
  method: string;
  /** How many events it is given. */
  events: number;
  file: string;
  line: number;
}

/**
 * Base classes of packages that nobody knows, whose heirs give a method that they have from there what happened:
 * `class Order extends Entity { place() { this.apply(new OrderPlaced(this.id)); } }`, where the events extend what a package calls an event.
 */
export function recordings(project: Project, of: PackageOf): Recording[] {
  const found = new Map<string, Recording & { made: Set<string>; isOther: boolean }>();
  for (const file of project.files) {
    const { exprs, calls, callables } = file.facts;
    for (const e of calls) {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      const self = callee?.k === 'mem' ? exprs[callee.o] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !RECORDS.test(callee.n) || self?.k !== 'this' || self.c < 0) continue;
      const chain = chainOf(project, file.classes[self.c]);
      const has = (c: Cls): boolean => c.facts.methods.some((m) => c.file.facts.callables[m].s === callee.n);
      if (callables[x.by].k === 'function' || chain.some(has)) continue;
      const base = outside(chain, of);
      if (!base) continue;
      const key = `${base.pkg} ${base.n} ${callee.n}`;
      const one = found.get(key) ?? {
        pkg: base.pkg,
        type: base.n,
        method: callee.n,
        events: 0,
        file: file.path,
        line: x.l,
        made: new Set<string>(),
        isOther: false,
      };
      found.set(key, one);
      const event = made(project, file, x.a[0]);
      if (event && isEvent(project, event, of)) one.made.add(`${event.file.index}.${event.index}`);
      else if (event) one.isOther = true;
    }
  }
  return [...found.values()].flatMap(({ made: all, isOther, ...one }) =>
    all.size >= WITNESSES && !isOther ? [{ ...one, events: all.size }] : [],
  );
}

/** Whether a class extends what a package calls an event. */
function isEvent(project: Project, c: Cls, of: PackageOf): boolean {
  const base = outside(chainOf(project, c), of);
  return base !== undefined && OF_EVENTS.test(base.n);
}

/** What the last of some classes, each of which extends the next, extends of a package. */
function outside(chain: readonly Cls[], of: PackageOf): { pkg: string; n: string } | undefined {
  const { file, facts } = chain[chain.length - 1];
  const x = facts.ext && file.facts.exprs[facts.ext.e];
  return x?.k === 'ref' && x.r[0] === 'i' ? of(file, x.r[1]) : undefined;
}

/** A class and those of the sources that it extends. */
function chainOf(project: Project, c: Cls): Cls[] {
  const chain = [c];
  for (let at = c; chain.length < DEEPEST; ) {
    const next = at.facts.ext && classOf(project, at.file, at.facts.ext.e);
    if (!next || chain.includes(next)) break;
    chain.push((at = next));
  }
  return chain;
}

function classOf(project: Project, file: File, e: E): Cls | undefined {
  const x = file.facts.exprs[e];
  const target: Target | null = x.k !== 'ref' ? null : x.r[0] === 'i' ? project.import(file, x.r[1]) : { t: 'ref', file, r: x.r };
  return target?.t === 'ref' && target.r[0] === 'c' ? target.file.classes[target.r[1]] : undefined;
}

/** The class of the sources that an argument is made of, here or in a variable. */
function made(project: Project, file: File, e: E | undefined): Cls | undefined {
  if (e === undefined) return undefined;
  const { exprs, bindings } = file.facts;
  const x = exprs[e];
  const held = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const of = held?.init !== undefined && !held.set.length ? exprs[held.init] : x;
  return of.k === 'new' ? classOf(project, file, of.f) : undefined;
}
