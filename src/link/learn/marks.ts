import type { Decorator, E } from '../../extract/facts.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import type { Cls, File, Fn, Val } from '../values.js';

/** One place where a decorator of the code base's own stands. */
export interface Mark {
  file: File;
  d: Decorator;
  c: Cls;
  /** The decorated method; undefined on a class. */
  fn?: Fn;
  /** Names and classes that it is given, by itself or in an object. */
  says: Val[];
}

/** Properties of a decorator's options that say which event it is. */
const SAYS = ['name', 'event', 'events', 'eventName', 'topic', 'type', 'pattern', 'message', 'job', 'jobName', 'channel', 'subject'];
/** Functions that leave a mark for somebody who looks for it later. */
const LEAVES = new Set(['SetMetadata', 'defineMetadata', 'createDecorator']);

/**
 * Decorators of the code base's own that mark methods or classes with something, by the decorator.
 * @param keepers functions that put what they are given where it is looked up later
 */
export function marks({ project, evaluator, calls }: Messages, keepers: ReadonlySet<Fn>): Map<Fn, Mark[]> {
  const found = new Map<Fn, Mark[]>();
  const known = new Map<Fn, boolean>();
  const note = (file: File, c: Cls, fn: Fn | undefined, list: Decorator[] | undefined): void => {
    for (const d of list ?? []) {
      for (const v of evaluator.expr(file, d.f)) {
        if (v.t !== 'fn') continue;
        if (!known.has(v.f)) known.set(v.f, leaves(v.f, calls, keepers));
        if (!known.get(v.f)) continue;
        const given = (d.a ?? []).flatMap((a) => evaluator.expr(file, a));
        push(found, v.f, { file, d, c, ...(fn && { fn }), says: given.flatMap((one) => said(evaluator, one)) });
      }
    }
  };
  for (const file of project.files) {
    for (const c of file.classes) {
      note(file, c, undefined, c.facts.d);
      for (const m of c.facts.methods) note(file, c, file.fns[m], file.facts.callables[m].d);
    }
  }
  return found;
}

function said(evaluator: Messages['evaluator'], v: Val, depth = 0): Val[] {
  if (depth > 3) return [];
  if (v.t === 'str' || v.t === 'class') return [v];
  if (v.t === 'arr') return v.of.flatMap((one) => said(evaluator, one, depth + 1));
  if (v.t !== 'obj') return [];
  return SAYS.flatMap((n) => evaluator.members.property(v, n)).flatMap((one) => said(evaluator, one, depth + 1));
}

/** Whether a function, or one inside it, leaves a mark. */
function leaves(fn: Fn, calls: Messages['calls'], keepers: ReadonlySet<Fn>): boolean {
  const { file } = fn;
  const inside = (index: number): boolean => {
    for (let at = index; at >= 0; at = file.facts.callables[at].up) if (at === fn.index) return true;
    return false;
  };
  const nameOf = (e: E): string => {
    const x = file.facts.exprs[e];
    if (x.k === 'mem') return x.n;
    return x.k === 'ref' && x.r[0] === 'i' ? file.facts.imports[x.r[1]].n : '';
  };
  if ([...keepers].some((keeper) => keeper.file === file && inside(keeper.index))) return true;
  return file.facts.calls.some((e) => {
    const x = file.facts.exprs[e];
    if (x.k !== 'call' || !inside(x.by)) return false;
    return LEAVES.has(nameOf(x.f)) || (keepers.size > 0 && calls.targets({ file, e }).some((to) => keepers.has(to)));
  });
}
