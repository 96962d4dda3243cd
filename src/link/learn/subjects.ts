import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { File, Val, ValOf } from '../values.js';
import { Flow, type Part, type Store } from './flow.js';

/** A table of RxJS subjects by name: `subjects.get(name).subscribe(listener)`, `subjects.get(name).next(data)`. */
export interface Subjects {
  store: Store;
  heard: { site: Site; key: E; callback: E }[];
  sent: { site: Site; key: E }[];
}

const SUBJECTS = new Set(['Subject', 'ReplaySubject', 'BehaviorSubject', 'AsyncSubject']);

/** Finds tables that subjects are put into, with where what they hold is listened to and where it is sent. */
export function subjectsByName({ project, evaluator }: Messages): Subjects[] {
  const flow = new Flow(evaluator);
  const found = new Map<string, Subjects>();
  const of = ({ store }: Part): Subjects => {
    let one = found.get(store);
    if (!one) found.set(store, (one = { store: flow.store(store), heard: [], sent: [] }));
    return one;
  };
  const kept = new Set<string>();
  const isSubject = (file: File, e: E): boolean =>
    evaluator.expr(file, e).some((v) => v.t === 'extInst' && v.pkg === 'rxjs' && SUBJECTS.has(v.n));
  for (const file of project.files) {
    if (!file.facts.imports.some((i) => i.from === 'rxjs' && SUBJECTS.has(i.n))) continue;
    const { exprs, calls, writes } = file.facts;
    for (const [target, value] of writes) {
      const x = exprs[target];
      const part = x.k === 'put' && value && isSubject(file, value) ? flow.part(file, x.o) : undefined;
      if (part) kept.add(part.store);
    }
    for (const e of calls) {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem') continue;
      const part = flow.part(file, callee.o);
      if (!part || part.path.length) continue;
      if (callee.n === 'set' && x.a[1] !== undefined && isSubject(file, x.a[1])) kept.add(part.store);
      if (part.key === undefined) continue;
      if (callee.n === 'subscribe' && x.a.length) of(part).heard.push({ site: { file, e }, key: part.key, callback: x.a[0] });
      if (callee.n === 'next') of(part).sent.push({ site: { file, e }, key: part.key });
    }
  }
  return [...found].flatMap(([id, one]) => (kept.has(id) && one.heard.length && one.sent.length ? [one] : []));
}

/** The functions of an observer: itself, or `next` of an object; one that only hands on to a function that was given stands for that. */
export function observers({ handed, evaluator }: Messages, file: File, e: E, self?: ValOf<'inst'>): Val[] {
  return handed
    .functions(file, e, self)
    .flatMap((v) => (v.t === 'obj' ? evaluator.members.member(v, 'next').flatMap((f) => (f.t === 'fn' ? handed.unwrapped(f) : [f])) : [v]));
}
