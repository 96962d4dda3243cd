import type { E } from '../extract/facts.js';
import type { ListenRule } from '../vocabulary/schema.js';
import { placeOf, putsInto } from './kept.js';
import { written } from './learn/stores.js';
import { runsThrough } from './loops.js';
import type { EventRef, Messages } from './messages.js';
import { callsWithin, type Site } from './sites.js';
import { calleeText, lineOf } from './text.js';
import type { File, Fn, Val, ValOf } from './values.js';

type WorkerRule = Extract<ListenRule, { new: string }>;

/** A table that code runs through, and the names for its keys and for what stands under them. */
interface Run {
  place: string;
  values: ReadonlySet<number>;
}

/**
 * Workers that one loop makes for all queues of a table which code fills somewhere else: `for (const [queue, handlers] of subscriptions)
 * new Worker(queue, (job) => handlers[job.name](job.data))`, with `subscribe(queue, handlers) { subscriptions.set(queue, handlers); }`.
 */
export class QueueTables {
  constructor(private readonly messages: Messages) {}

  /** Notes what is put into the table under which queue. Whether there is such a table, and something in it. */
  find(site: Site, rule: WorkerRule, queue: E, back: E): boolean {
    const { choosers, evaluator, handed, handlers, namer } = this.messages;
    const { file } = site;
    const run = this.runOf(file, queue);
    const how = run && this.taken(file, back, run.values);
    if (!run || !how) return false;
    let isHeard = false;
    for (const { e, key, value } of putsInto(file, run.place)) {
      const put = { file, e };
      const choices = choosers.find(put, (self) => ({ event: evaluator.expr(file, key, self), callback: this.given(file, value, self) }));
      for (const choice of choices) {
        const { named } = namer.names(choice.slots['event'], { as: 'name' });
        const run = how === 'value' ? this.functionsOf(choice.slots['callback'], '') : this.byName(choice.slots['callback']);
        handed.consumeAt(
          choice,
          put,
          run.map(({ fn }) => fn),
        );
        const at = { file: choice.site.file, line: lineOf(choice.site), via: calleeText(choice.site) };
        for (const { fn: handler, name } of run) {
          handlers.add(handler);
          for (const n of named) {
            const event: EventRef = { kind: rule.kind, by: 'name', name: name ? `${n.name}/${name}` : n.name };
            this.messages.listenings.push({ ...at, handler, event, ...(!name && { covers: 'queue' as const }) });
            isHeard = true;
          }
        }
      }
    }
    return isHeard;
  }

  private given(file: File, value: E, self?: ValOf<'inst'>): Val[] {
    return this.messages.handed.functions(file, value, self);
  }

  /** The functions of a table of jobs, by their names. */
  private byName(vals: Val[]): { fn: Fn; name: string }[] {
    const { members } = this.messages.evaluator;
    return vals.flatMap((v) => (v.t === 'obj' ? members.propertyNames(v).flatMap((n) => this.functionsOf(members.member(v, n), n)) : []));
  }

  private functionsOf(vals: Val[], name: string): { fn: Fn; name: string }[] {
    return [...new Set(vals.flatMap((v) => (v.t === 'fn' ? this.messages.handed.concrete(v) : [])))].map((fn) => ({ fn, name }));
  }

  /** The table whose keys a name runs through. */
  private runOf(file: File, queue: E): Run | undefined {
    const { exprs, bindings } = file.facts;
    const x = exprs[written(file, queue)];
    const at = x.k === 'ref' && x.r[0] === 'b' ? x.r[1] : undefined;
    const list = at === undefined ? undefined : runsThrough(file, at);
    if (at === undefined || list === undefined) return undefined;
    const { path, f } = bindings[at];
    const isPair = path?.length === 1 && path[0] === '0';
    const table = isPair ? this.tableOf(file, list) : undefined;
    const place = table === undefined ? undefined : placeOf(file, table);
    if (place === undefined) return undefined;
    const values = bindings.flatMap((b, i) =>
      b.f === f && b.path?.length === 1 && b.path[0] === '1' && runsThrough(file, i) === list ? [i] : [],
    );
    return { place, values: new Set(values) };
  }

  /** What `table`, `table.entries()` or `Object.entries(table)` goes through in pairs. */
  private tableOf(file: File, list: E): E | undefined {
    const { exprs } = file.facts;
    const x = exprs[list];
    if (x.k === 'ref' || x.k === 'mem') return list;
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem') return undefined;
    if (callee.n === 'entries') return x.a.length ? x.a[0] : this.tableOf(file, callee.o);
    return callee.n === 'from' && x.a.length === 1 ? this.tableOf(file, x.a[0]) : undefined;
  }

  /** Whether what is handed to a worker runs what stands under its queue, or takes something out of it by the name of the job. */
  private taken(file: File, back: E, values: ReadonlySet<number>): 'value' | 'named' | undefined {
    const { evaluator, queues } = this.messages;
    const { exprs } = file.facts;
    const x = exprs[written(file, back)];
    if (x.k === 'ref') return x.r[0] === 'b' && values.has(x.r[1]) ? 'value' : undefined;
    if (x.k !== 'fn') return undefined;
    const fn = file.fns[x.f];
    const isValue = (e: E): boolean => {
      const of = exprs[written(file, e)];
      return of.k === 'ref' && of.r[0] === 'b' && values.has(of.r[1]);
    };
    const isNamed = (e: E): boolean => evaluator.expr(file, e).some((v) => v.t === 'param' && queues.isJobName(v, fn));
    for (const e of callsWithin(fn)) {
      const call = exprs[e];
      if (call.k !== 'call') continue;
      const callee = exprs[written(file, call.f)];
      if (callee.k === 'idx' && isValue(callee.o) && isNamed(callee.i)) return 'named';
      if (isValue(call.f)) return 'value';
    }
    return undefined;
  }
}
