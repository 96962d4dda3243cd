import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { File, Val, ValOf } from '../values.js';
import { Flow, type Part, type Store } from './flow.js';
import { written } from './stores.js';

/** A table of RxJS subjects by name or class: `subjects.get(name).subscribe(listener)`, `subjects.get(name).next(data)`. */
export interface Subjects {
  id: string;
  flow: Flow;
  store: Store;
  heard: { site: Site; key: E; callback: E }[];
  sent: { site: Site; key: E; data: E[] }[];
}

const SUBJECTS = new Set(['Subject', 'ReplaySubject', 'BehaviorSubject', 'AsyncSubject']);

/** Finds tables that subjects are put into, with where what they hold is listened to and where it is sent. */
export function subjectsByKey({ project, evaluator }: Messages): Subjects[] {
  const flow = new Flow(evaluator);
  const found = new Map<string, Subjects>();
  const wayOf = ({ store, path }: Part): string => [store, ...path].join('.');
  const of = (part: Part): Subjects => {
    const way = wayOf(part);
    let one = found.get(way);
    if (!one) found.set(way, (one = { id: part.store, flow, store: flow.store(part.store), heard: [], sent: [] }));
    return one;
  };
  const kept = new Set<string>();
  const isSubject = (file: File, e: E): boolean =>
    evaluator.expr(file, e).some((v) => v.t === 'extInst' && v.pkg === 'rxjs' && SUBJECTS.has(v.n));
  /** A subject, or something that has one: `{ subject: new Subject(), count: 0 }`. */
  const keep = (file: File, part: Part | undefined, value: E): void => {
    if (!part) return;
    if (isSubject(file, value)) kept.add(wayOf(part));
    const x = file.facts.exprs[written(file, value)];
    for (const { n, v } of x.k === 'obj' ? x.p : [])
      if (n !== null && isSubject(file, v)) kept.add(wayOf({ ...part, path: [...part.path, n] }));
  };
  for (const file of project.files) {
    if (!file.facts.imports.some((i) => i.from === 'rxjs' && SUBJECTS.has(i.n))) continue;
    const { exprs, calls, writes } = file.facts;
    for (const [target, value] of writes) {
      const x = exprs[target];
      if (x.k === 'put' && value) keep(file, flow.part(file, x.o), value);
    }
    for (const e of calls) {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem') continue;
      const part = flow.part(file, callee.o);
      if (!part) continue;
      if (callee.n === 'set' && x.a[1] !== undefined) keep(file, part, x.a[1]);
      if (part.key === undefined) continue;
      if (callee.n === 'subscribe' && x.a.length) of(part).heard.push({ site: { file, e }, key: part.key, callback: x.a[0] });
      if (callee.n === 'next') of(part).sent.push({ site: { file, e }, key: part.key, data: x.a });
    }
  }
  return [...found].flatMap(([way, one]) => (kept.has(way) && one.heard.length && one.sent.length ? [one] : []));
}

/** The functions of an observer: itself, or `next` of an object; one that only hands on to a function that was given stands for that. */
export function observers({ handed, evaluator }: Messages, file: File, e: E, self?: ValOf<'inst'>): Val[] {
  return handed
    .functions(file, e, self)
    .flatMap((v) => (v.t === 'obj' ? evaluator.members.member(v, 'next').flatMap((f) => (f.t === 'fn' ? handed.unwrapped(f) : [f])) : [v]));
}
