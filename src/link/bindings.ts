import type { EventKind } from '../graph/model.js';
import { type Messages, orWithin } from './messages.js';
import type { Named } from './names.js';
import type { Site } from './sites.js';
import type { File } from './values.js';

/** An event that a queue is fed with, and the exchange that it comes through. */
type Bound = Named & { channel?: string; kind?: EventKind | undefined };

/** What a broker puts into which queue: `channel.bindQueue(queue, exchange, 'order.*')`. */
export class Bindings {
  private readonly byQueue = new Map<string, Bound[]>();

  constructor(private readonly messages: Messages) {}

  find(): void {
    const { calls, evaluator, namer, choosers } = this.messages;
    for (const vocabulary of this.messages.vocabularies) {
      for (const rule of vocabulary.bindings) {
        for (const site of rule.call.flatMap((name) => calls.methodCalls(name))) {
          const { file } = site;
          const x = file.facts.exprs[site.e];
          const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
          if (x.k !== 'call' || callee?.k !== 'mem') continue;
          if (!this.messages.received(vocabulary, rule.types, evaluator.expr(file, callee.o), callee.n).length) continue;
          const found = choosers.find(site, (self) => ({
            event: this.messages.argument(file, x.a, rule.event, self),
            queue: this.messages.argument(file, x.a, rule.queue, self),
            within: this.messages.within(file, x.a, rule.event, self),
          }));
          for (const choice of found) {
            if (rule.event.optional && !choice.slots['event'].length) continue;
            const { named, unknown } = namer.names(orWithin(choice.slots, rule.event)['event'], rule.event);
            if (unknown) this.messages.unknown(choice, unknown, 'message');
            const { channels } = this.messages;
            const { kind } = rule;
            const channel = kind === 'event' ? channels.between(vocabulary) : channels.exchange(choice.slots['within']);
            const bound = named.map((n) => ({ ...n, ...(channel && { channel }), ...(kind && { kind }) }));
            for (const queue of choice.slots['queue']) {
              if (queue.t !== 'str') continue;
              const at = key(queue.v, choice.through.length ? choice.site : file);
              this.byQueue.set(at, [...(this.byQueue.get(at) ?? []), ...bound]);
            }
          }
        }
      }
    }
  }

  /** What is bound to a queue, of whose listener it was chosen at a site, and which a file consumes. */
  of(kind: EventKind, queue: string, file: File, site?: Site): readonly Bound[] {
    if (kind !== 'message' && kind !== 'job') return [];
    const found = (site && this.byQueue.get(key(queue, site))) ?? this.byQueue.get(key(queue, file)) ?? [];
    return found.filter((bound) => (bound.kind === undefined) === (kind === 'message'));
  }
}

/** A queue without a name is the broker's to name: whoever speaks of one means that of its own file, or of the same call of a helper. */
const key = (queue: string, at: File | Site): string => queue || ('e' in at ? `${at.file.index}:${at.e}` : `${at.index}:`);
