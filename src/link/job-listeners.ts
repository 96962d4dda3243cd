import type { EventRef, Listening, Messages } from './messages.js';
import type { Named } from './names.js';
import type { Slots } from './slots.js';
import { calleeText, lineOf } from './text.js';
import type { Cls, Fn, ValOf } from './values.js';

/** Which jobs of a queue a processor runs: those that it is named for, asks for, or has functions under the names of. */
export class JobListeners {
  constructor(private readonly messages: Messages) {}

  /**
   * Notes what a processor of a queue runs.
   * @param names undefined: whatever comes
   * @param c the class that has the queue's methods
   */
  processor(queue: string, fn: Fn, names: Named[] | undefined, at: Omit<Listening, 'event'>, c?: Cls): void {
    // `process(10, …)` says how many at a time, not which.
    const said = names?.filter((n) => !/^\d+$/.test(n.name));
    const held = said?.length ? [] : this.messages.queues.held(fn, queue);
    for (const { named, handler } of held) {
      const event: EventRef = { kind: 'job', by: 'name', name: `${queue}/${named.name}` };
      this.messages.listenings.push({ ...at, handler, event });
    }
    if (held.length || (!said?.length && this.registered(queue, fn, at))) return;
    const asked = said?.length ? said : this.messages.queues.askedNames(fn, c);
    if (!asked.length) {
      this.messages.listenings.push({ ...at, event: { kind: 'job', by: 'name', name: queue }, covers: 'queue' });
      return;
    }
    for (const n of asked) this.messages.listenings.push({ ...at, event: jobOf(queue, n) });
    if (!said?.length) this.messages.listenings.push({ ...at, event: { kind: 'job', by: 'name', name: queue }, ifSent: true });
  }

  /**
   * Functions that are registered under the names of jobs, out of which a processor takes the one to run. Whether there are any. Those that
   * are known to hear what has that name are only brought there by the queue.
   */
  private registered(queue: string, fn: Fn, at: Omit<Listening, 'event'>): boolean {
    const { calls, choosers, evaluator, handed, handlers, listenings, namer, queues } = this.messages;
    const known = [...listenings];
    const isKnown = (l: Listening, n: Named): boolean => known.some(({ handler, event }) => handler === l.handler && event.name === n.name);
    let isCarried = false;
    const found = queues.puts(fn).flatMap(({ site, key, value, run }): Listening[] => {
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event: evaluator.expr(site.file, key, self),
        callback: handed.functions(site.file, value, self),
      });
      return choosers.find(site, slots).flatMap((choice) => {
        const { named } = namer.names(choice.slots['event'], { as: 'job' });
        const by = run.method !== undefined && !choice.slots['callback'].some((v) => v.t === 'fn') ? run.method : undefined;
        const fns = queues.runs(choice.slots['callback'], by);
        if (!named.length || !fns.length) return [];
        if (by !== undefined) for (const e of run.sites) calls.block({ file: fn.file, e });
        handed.consumeAt(choice, site, fns);
        const where = { file: choice.site.file, line: lineOf(choice.site), via: calleeText(choice.site) };
        return fns.flatMap((handler) => {
          handlers.add(handler);
          return named.flatMap((n): Listening[] => {
            const heard = { ...where, handler, event: jobOf(queue, n) };
            isCarried ||= isKnown(heard, n);
            return isKnown(heard, n) ? [] : [heard];
          });
        });
      });
    });
    if (!found.length) return isCarried;
    const all = this.served(queue, fn, found);
    if (all.queues.size > 1) for (const heard of all.heard) heard.ifSent = true;
    listenings.push(...found, { ...at, event: { kind: 'job', by: 'name', name: queue }, ifSent: true });
    return true;
  }

  /** Of which queues a function runs jobs out of one table, and those: which of them a queue has, its senders say. */
  private served(queue: string, fn: Fn, found: readonly Listening[]): { queues: Set<string>; heard: Listening[] } {
    const { serving } = this.messages.queues;
    const known = serving.get(fn) ?? { queues: new Set(), heard: [] };
    serving.set(fn, known);
    known.queues.add(queue);
    known.heard.push(...found);
    return known;
  }
}

const jobOf = (queue: string, { name, alias }: Named): EventRef => ({
  kind: 'job',
  by: 'name',
  name: `${queue}/${name}`,
  ...(alias && { alias }),
});
