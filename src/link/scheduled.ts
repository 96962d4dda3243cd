import type { E } from '../extract/facts.js';
import type { Calls } from './calls.js';
import type { File, Fn } from './values.js';

/** Longest way by methods that hand on what they are given. */
const LONGEST = 3;

/** What a function runs of one thing, and the call in it by which it does. */
interface Run {
  fns: Fn[];
  call: E;
}

/**
 * What a scheduler's closure runs of the one thing that it was made for, a parameter or a loop's variable of the functions around it, where it does
 * nothing else of these sources: `for (const task of tasks) schedule(task.cron, async () => { log(task.name); await task.execute(); })`, by a
 * method of its own too, `() => this.run(task)`.
 */
export function runsOfTask(calls: Calls, fn: Fn): Run | undefined {
  const { file, index } = fn;
  if (fn.facts.k !== 'closure') return undefined;
  const around = new Set<number>();
  for (let at = fn.facts.up; at >= 0; at = file.facts.callables[at].up) around.add(at);
  around.delete(index);
  return runsOf(calls, fn, (binding) => around.has(file.facts.bindings[binding].f), LONGEST);
}

function runsOf(calls: Calls, { file, index }: Fn, isTask: (binding: number) => boolean, ways: number): Run | undefined {
  const { exprs, bindings, callables } = file.facts;
  const isInside = (at: number): boolean => at === index || (at >= 0 && callables[at].k === 'closure' && isInside(callables[at].up));
  const own = file.facts.calls.flatMap((e) => {
    const x = exprs[e];
    const fns = 'by' in x && isInside(x.by) ? calls.targets({ file, e }) : [];
    return fns.length ? [{ e, fns }] : [];
  });
  const [run] = own;
  const x = run && exprs[run.e];
  if (own.length !== 1 || x.k !== 'call') return undefined;
  const taskOf = (e: E): boolean => {
    const it = exprs[e];
    if (it.k === 'cast' || it.k === 'await') return taskOf(it.e);
    if (it.k !== 'ref' || it.r[0] !== 'b') return false;
    const { k } = bindings[it.r[1]];
    return (k === 'param' || k === 'each') && isTask(it.r[1]);
  };
  const callee = exprs[x.f];
  const methods = run.fns.filter(({ facts: { k, prop } }) => k === 'method' || prop);
  if (callee.k === 'mem' && taskOf(callee.o)) return methods.length === run.fns.length ? { fns: run.fns, call: run.e } : undefined;
  const position = x.a.findIndex(taskOf);
  const [next, ...more] = run.fns;
  if (position < 0 || more.length || !ways) return undefined;
  const given = (binding: number): boolean => isParameter(next.file, binding, next.index, position);
  const further = runsOf(calls, next, given, ways - 1);
  return further && { fns: further.fns, call: run.e };
}

const isParameter = ({ facts }: File, binding: number, f: number, position: number): boolean => {
  const b = facts.bindings[binding];
  return b.k === 'param' && b.f === f && b.i === position && !b.path;
};
