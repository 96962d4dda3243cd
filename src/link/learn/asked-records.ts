import type { E } from '../../extract/facts.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import { argsOf } from '../sites.js';
import type { File, Val, ValOf } from '../values.js';
import type { Flow } from './flow.js';
import { outermost } from './records.js';
import type { Registry, Run } from './stores.js';
import { LOOKS } from './yes.js';

/** A run of objects that are asked before which names they hear. */
export interface AskedRun {
  run: Run;
  /** Where an object says that: a property, or a method without parameters. */
  says: string[];
  /** What is looked for there. */
  key: E;
  event: (self?: ValOf<'inst'>) => Val[];
}

/**
 * Objects that each say which names they hear, kept in a list or under another key: `this.all.filter((one) => one.topics.includes(event.type))`, be it in
 * a method of its own, and `one.handle(event)` of those that are left.
 */
export function askedRuns(messages: Messages, { id, runs }: Registry, flow: Flow): AskedRun[] {
  const found = runs.flatMap((run): AskedRun[] => {
    const { file, e } = run.site;
    const x = file.facts.exprs[e];
    if (!run.path.length || run.key !== undefined || !('by' in x)) return [];
    const around = outermost(file, x.by);
    return (questions(file, flow).get(id) ?? []).flatMap(({ says, key, by }): AskedRun[] => {
      if (says[0] === run.path[0]) return [];
      if (by === around) return [{ run, says, key, event: (self) => messages.evaluator.expr(file, key, self) }];
      return givenFrom(messages, file, around, by, key).map((event) => ({ run, says, key, event }));
    });
  });
  // What runs one of them without asking is no bus for names.
  return new Set(found.map(({ run }) => run)).size === runs.filter((run) => run.path.length).length ? found : [];
}

interface Question {
  says: string[];
  key: E;
  /** The outermost function that asks. */
  by: number;
}

const asking = new WeakMap<Flow, Map<File, Map<string, Question[]>>>();

/** Where the objects of stores are asked whether they list something that is no part of them, by store: a file may have thousands of those. */
function questions(file: File, flow: Flow): Map<string, Question[]> {
  let byFile = asking.get(flow);
  if (!byFile) asking.set(flow, (byFile = new Map()));
  const known = byFile.get(file);
  if (known) return known;
  const { exprs, calls } = file.facts;
  const found = new Map<string, Question[]>();
  for (const e of calls) {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || !LOOKS.has(callee.n) || x.a.length !== 1) continue;
    const list = listOf(file, callee.o, flow);
    const compared = callee.n === 'some' ? comparedWith(file, x.a[0]) : { e: x.a[0], isClass: false, isNot: false };
    const key = compared?.isClass || compared?.isNot ? undefined : compared?.e;
    if (!list || key === undefined || ['nil', 'bool', 'num', 'str', '?'].includes(exprs[key].k)) continue;
    if (flow.part(file, key)?.store !== list.store) push(found, list.store, { says: list.says, key, by: outermost(file, x.by) });
  }
  byFile.set(file, found);
  return found;
}

/** The way from an object of a store to a list of its own. */
function listOf(file: File, e: E, flow: Flow): { store: string; says: string[] } | undefined {
  const { exprs } = file.facts;
  const x = exprs[e];
  const callee = x.k === 'call' && !x.a.length ? exprs[x.f] : undefined;
  const of = flow.part(file, callee?.k === 'mem' ? callee.o : e);
  const says = of && callee?.k === 'mem' ? [...of.path, callee.n, '()'] : of?.path;
  return of && says?.length ? { store: of.store, says } : undefined;
}

/** What the elements are compared with: `one.topics.some((topic) => topic === event.type)`; or its class is: `one.events.some((type) => event instanceof type)`. */
export function comparedWith(file: File, e: E): { e: E; isClass: boolean; isNot: boolean } | undefined {
  const { exprs, callables, bindings } = file.facts;
  const x = exprs[e];
  if (x.k !== 'fn') return undefined;
  const isElement = (side: E): boolean => {
    const ref = exprs[side];
    const b = ref.k === 'ref' && ref.r[0] === 'b' ? bindings[ref.r[1]] : undefined;
    return b?.k === 'param' && b.f === x.f && b.i === 0 && !b.path?.length;
  };
  const [only, ...others] = (callables[x.f].cmp ?? []).flatMap(([a, b, isClass = false, isNot = false]) =>
    isElement(b) ? [{ e: a, isClass, isNot }] : isElement(a) && !isClass ? [{ e: b, isClass, isNot }] : [],
  );
  return others.length ? undefined : only;
}

/** What a function gives another one of its file as what that looks for: `this.listenersOf(event.type)`. */
function givenFrom({ evaluator, calls }: Messages, file: File, around: number, by: number, key: E): ((self?: ValOf<'inst'>) => Val[])[] {
  const { exprs } = file.facts;
  const asked = evaluator.expr(file, key).filter((v) => v.t === 'param' && v.f.file === file && v.f.index === by);
  const [param, ...others] = asked;
  if (param?.t !== 'param' || others.length) return [];
  return calls.callers(file.fns[by]).flatMap((caller) => {
    const x = exprs[caller.e];
    const given = argsOf(caller)[param.i];
    if (caller.file !== file || !('by' in x) || outermost(file, x.by) !== around || given === undefined) return [];
    return [(self?: ValOf<'inst'>): Val[] => evaluator.members.walk(evaluator.expr(file, given, self), param.path)];
  });
}
