import type { EventKind } from '../graph/model.js';
import type { EventSpec } from '../vocabulary/schema.js';
import { worksOnRest } from './learn/rest.js';
import type { EventRef, Listening, Messages } from './messages.js';
import type { Named } from './names.js';
import { callsWithin } from './sites.js';
import type { Slots } from './slots.js';
import { calleeText, lineOf } from './text.js';
import type { Cls, File, Fn, Val, ValOf } from './values.js';

/** What comes to a function that tells by a name what it is. */
interface Told {
  event: (n: Named) => EventRef;
  /** Property under which it says its name; '': it is one. */
  by?: string;
  /** The queue that it comes from. */
  queue?: string;
}

/** Fewer hands than so many pass a message on before its name is asked for. */
const MOST_HANDS = 4;

/** Which jobs of a queue a processor runs: those that it is named for, asks for, or has functions under the names of. So of other things that say what they are. */
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
    const of: Told = { queue, event: (n) => jobOf(queue, n) };
    // `process('*', …)`: whatever nobody else hears.
    const isRest = said?.some((n) => n.name === '*') === true;
    if (said?.length && !isRest) {
      for (const n of said) this.messages.listenings.push({ ...at, event: jobOf(queue, n) });
      return;
    }
    if (this.taken(of, fn, at)) return;
    const asked = this.messages.queues.askedNames(fn, c);
    if (!asked.length) {
      this.messages.listenings.push({ ...at, event: { kind: 'job', by: 'name', name: queue }, covers: isRest ? 'rest' : 'queue' });
      return;
    }
    for (const n of asked) this.messages.listenings.push({ ...at, event: jobOf(queue, n) });
    const whole: EventRef = { kind: 'job', by: 'name', name: queue };
    const own = new Set(asked.map(({ name }) => name));
    this.messages.listenings.push({ ...at, event: whole, ifSent: true });
    if (this.askers(fn).some((one) => worksOnRest(this.messages, one, own)))
      this.messages.listenings.push({ ...at, event: whole, covers: 'rest', ifSent: true });
  }

  /** A function and those that it calls itself which compare something. */
  private askers(fn: Fn): Fn[] {
    const { calls } = this.messages;
    const called = callsWithin(fn).flatMap((e) => calls.targets({ file: fn.file, e }));
    return [...new Set([fn, ...called])].filter(({ facts }) => facts.cmp?.length);
  }

  /** Notes what a function hears that is given whatever comes, by what that says of itself; one that asks for nothing is a way in. */
  apart({ by, kind: entry, label }: NonNullable<EventSpec['apart']>, kind: EventKind, fn: Fn, at: Omit<Listening, 'event'>): void {
    const { listenings, routes } = this.messages;
    const event = ({ name, alias }: Named): EventRef => ({ kind, by: 'name', name, ...(alias && { alias }) });
    for (const property of by) if (this.taken({ event, by: property }, fn, at)) return;
    const asked = this.asked(fn, by);
    for (const n of asked) listenings.push({ ...at, event: event(n) });
    if (!asked.length) routes.found.push({ fn, entry: { kind: entry, label } });
  }

  /** The names that a function compares what it is given with, or else the first of some properties of that which it asks for. */
  asked(fn: Fn, by: readonly string[]): Named[] {
    const files = this.handedTo(fn);
    for (const property of ['', ...by]) {
      const names = this.messages.queues.askedNames(fn, undefined, property, files);
      if (names.length) return names;
    }
    return [];
  }

  /** Files with functions that a function, be it by others, hands on what it is given first. */
  private handedTo(fn: Fn): File[] {
    const { calls, evaluator } = this.messages;
    const found = new Set([fn]);
    let last = [fn];
    for (let hands = 0; hands < MOST_HANDS && last.length; hands++) {
      const next = new Set<Fn>();
      for (const one of last) {
        const { exprs } = one.file.facts;
        const isIt = (v: Val): boolean => v.t === 'param' && v.f === one && (one !== fn || v.i === 0);
        for (const e of callsWithin(one)) {
          const x = exprs[e];
          if (x.k !== 'call' || !x.a.some((a) => evaluator.expr(one.file, a).some(isIt))) continue;
          for (const target of calls.targets({ file: one.file, e })) if (!found.has(target)) next.add(target);
        }
      }
      for (const target of next) found.add(target);
      last = [...next];
    }
    return [...new Set([...found].map(({ file }) => file))];
  }

  /** Notes what runs that a function takes from a table by the name of what it is given. Whether there is any. */
  private taken(of: Told, fn: Fn, at: Omit<Listening, 'event'>): boolean {
    const held = this.messages.queues.held(fn, of.queue ?? '', of.by);
    for (const { named, handler } of held) {
      if (of.queue === undefined) this.messages.handlers.add(handler);
      this.messages.listenings.push({ ...at, handler, event: of.event(named) });
    }
    return held.length > 0 || this.registered(of, fn, at);
  }

  /**
   * Functions that are registered under the names of jobs, out of which a processor takes the one to run. Whether there are any. Those that
   * are known to hear what has that name are only brought there by the queue.
   */
  private registered(of: Told, fn: Fn, at: Omit<Listening, 'event'>): boolean {
    const { calls, choosers, evaluator, handed, handlers, listenings, namer, queues } = this.messages;
    const known = [...listenings];
    const isKnown = (l: Listening, n: Named): boolean => known.some(({ handler, event }) => handler === l.handler && event.name === n.name);
    let isCarried = false;
    const found = queues.puts(fn, of.by).flatMap(({ site, key, value, run }): Listening[] => {
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event: evaluator.expr(site.file, key, self),
        callback: handed.functions(site.file, value, self),
      });
      return choosers.find(site, slots).flatMap((choice) => {
        const { named } = namer.names(choice.slots['event'], { as: 'job' });
        const by = run.method !== undefined && !choice.slots['callback'].some((v) => v.t === 'fn') ? run.method : undefined;
        const fns = queues.runs(choice.slots['callback'], by);
        if (!named.length || !fns.length) return [];
        for (const e of run.sites) calls.block({ file: fn.file, e });
        handed.consumeAt(choice, site, fns);
        const where = { file: choice.site.file, line: lineOf(choice.site), via: calleeText(choice.site) };
        return fns.flatMap((handler) => {
          handlers.add(handler);
          return named.flatMap((n): Listening[] => {
            const heard = { ...where, handler, event: of.event(n) };
            isCarried ||= isKnown(heard, n);
            return isKnown(heard, n) ? [] : [heard];
          });
        });
      });
    });
    if (!found.length) return isCarried;
    listenings.push(...found);
    if (of.queue === undefined) return true;
    const all = this.served(of.queue, fn, found);
    if (all.queues.size > 1) for (const heard of all.heard) heard.ifSent = true;
    listenings.push({ ...at, event: { kind: 'job', by: 'name', name: of.queue }, ifSent: true });
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
