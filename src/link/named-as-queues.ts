import type { E } from '../extract/facts.js';
import { sendsItself } from './carried-names.js';
import { wayTo, written } from './learn/stores.js';
import type { Listening, Messages } from './messages.js';
import { argsOf, callsWithin, isWithin, type Site } from './sites.js';
import type { File, Fn } from './values.js';

/** A function that works off the queue which an expression says. */
export interface Worker {
  fn: Fn;
  site: Site;
  queue: E;
}

/**
 * Workers that take what runs a job from a table by the name of their queue, `const handler = (job) => handlers[name](job)` beside
 * `new Worker(name, (job) => timed(handler, job))`: each queue is heard by its own.
 */
export function namedAsQueues(messages: Messages, workers: readonly Worker[]): void {
  const { calls, evaluator, handlers, listenings, queues } = messages;
  const seen = new Set<Fn>();
  for (const { fn, site, queue } of workers) {
    if (seen.has(fn)) continue;
    seen.add(fn);
    standIn(messages, site, queue);
    const { file } = fn;
    if (site.file !== file) continue;
    const way = wayTo(file, queue);
    const rows = way.startsWith('b') || way.startsWith('p') ? listenings.filter((l) => l.handler === fn && l.event.kind === 'job') : [];
    const taken = rows.length ? takenBy(messages, fn, way) : [];
    const [{ table, run }, ...others] = taken.length ? taken : [{ table: 0, run: undefined }];
    if (!run || others.length) continue;
    const fns = rows.map(({ event }) => {
      const own = { t: 'str', v: event.name.split('/')[0] } as const;
      return queues.runs(evaluator.members.indexed(evaluator.expr(file, table), [own]), run.method);
    });
    if (fns.some((each) => !each.length)) continue;
    for (const e of run.sites) calls.block({ file, e });
    const isOwn = sendsItself(messages, fn, run.sites);
    for (const [i, row] of rows.entries()) {
      const heard = fns[i].map((handler): Listening => ({ ...row, handler }));
      listenings.splice(listenings.indexOf(row), 1, ...heard, ...(isOwn ? [row] : []));
      for (const { handler } of heard) handlers.add(handler);
    }
    if (!isOwn) handlers.delete(fn);
    calls.forget();
  }
}

/** What is written where a worker is made, and only hands on to what the table has, runs nothing on its own: `new Worker(name, (job) => handlers[name](job))`. */
function standIn({ calls, listenings }: Messages, site: Site, queue: E): void {
  const { file } = site;
  const { exprs } = file.facts;
  const way = wayTo(file, queue);
  for (const a of argsOf(site)) {
    const x = exprs[a];
    const fn = x.k === 'fn' ? file.fns[x.f] : undefined;
    if (!fn || listenings.some((l) => l.handler === fn)) continue;
    for (const e of callsWithin(fn)) {
      const call = exprs[e];
      const callee = call.k === 'call' ? exprs[call.f] : undefined;
      if (callee?.k === 'idx' && wayTo(file, callee.i) === way) calls.block({ file, e });
    }
  }
}

/** What a function, or one beside it that it hands on or calls, takes from a table under a name, and how that is run. */
function takenBy({ queues }: Messages, fn: Fn, way: string) {
  const { file } = fn;
  const { exprs } = file.facts;
  const beside = [fn, ...mentioned(file, fn)];
  return exprs.flatMap((x, e) => {
    if (x.k !== 'idx' || wayTo(file, x.i) !== way) return [];
    const run = queues.runOf(file, e);
    const isThere = run?.sites.every((site) => {
      const call = exprs[site];
      return call.k === 'call' && beside.some((one) => isWithin(file, call.by, one));
    });
    return run && isThere ? [{ table: x.o, run }] : [];
  });
}

/** Functions of the same file that a function calls, or hands on, by their names. */
function mentioned(file: File, fn: Fn): Fn[] {
  const { exprs, bindings } = file.facts;
  const found = new Set<Fn>();
  for (const e of callsWithin(fn)) {
    const x = exprs[e];
    if (x.k !== 'call' && x.k !== 'new') continue;
    for (const one of [x.f, ...x.a]) {
      const ref = exprs[one];
      if (ref.k !== 'ref') continue;
      const b = ref.r[0] === 'b' ? bindings[ref.r[1]] : undefined;
      const made = b?.k === 'var' && b.init !== undefined && !b.set.length ? exprs[written(file, b.init)] : undefined;
      if (made?.k === 'fn') found.add(file.fns[made.f]);
      if (ref.r[0] === 'f') found.add(file.fns[ref.r[1] as number]);
    }
  }
  return [...found];
}
