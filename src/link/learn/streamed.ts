import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Slots } from '../slots.js';
import { lineOf } from '../text.js';
import type { ValOf } from '../values.js';
import { Finder, specOf } from './finder.js';
import { kindOf, type Learned, nameOf } from './learned.js';
import type { Registered } from './registered.js';
import { classNamed, type Identity, identity } from './stores.js';
import { Streams } from './streams.js';
import { observers, type Subjects } from './subjects.js';

/** Subjects of RxJS: streams of events, and tables of them by name. */
export class Streamed extends Finder {
  constructor(
    messages: Messages,
    learned: Learned[],
    private readonly registered: Registered,
  ) {
    super(messages, learned);
  }

  /** Subjects of events: what is subscribed to by class or type says that it is events that pass through. */
  streams(): void {
    const { evaluator, choosers, calls, listening } = this.messages;
    const streams = new Streams(this.messages);
    if (!streams.observed.size && ![...this.messages.project.importedPackages()].some((p) => /^rxjs(\/|$)/.test(p))) return;
    const all = streams.subscriptions();
    for (const { site, callback, stream } of all) {
      const rule = streams.observed.get(stream.source)?.rule;
      if (!rule || stream.filter.by !== 'class') continue;
      calls.consume(site.file, callback);
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event: stream.filter.keys,
        callback: observers(this.messages, site.file, callback, self),
      });
      listening.register(site, rule.event, () => rule.kind, slots, { whole: !stream.filter.keys.length, own: [], quiet: true });
    }
    for (const { site, rule, keys } of streams.handedOut()) listening.handedOut(site, rule, keys);
    const subscriptions = all.filter(({ stream }) => !streams.observed.has(stream.source));
    if (!subscriptions.length) return;
    const nexts = streams.nexts().map(({ site, source, arg }) => {
      const filter = subscriptions.find(({ stream }) => stream.source === source)?.stream.filter;
      const choices = choosers.find(site, (self) => {
        const vals = evaluator.expr(site.file, arg, self);
        return { event: filter?.property === undefined ? vals : vals.flatMap((v) => evaluator.members.member(v, filter.property!)) };
      });
      return { site, source, filter, choices };
    });
    // A subject carries events when something that is told apart there is given to it.
    const isKnown = (source: string): boolean =>
      nexts.some((next) => next.source === source && next.filter && this.names(next.choices, { by: next.filter.by, of: 0 }, 'sent').length);
    const sources = new Set(
      subscriptions.map(({ stream }) => stream.source).filter((source) => !this.isRefused(streams.holder(source)) && isKnown(source)),
    );
    for (const { site, callback, stream } of subscriptions) {
      if (!sources.has(stream.source)) continue;
      const { file } = site;
      calls.consume(file, callback);
      const as: Identity['by'] = stream.filter.by;
      const places = subscriptions.filter((s) => s.stream.source === stream.source).length;
      this.say({
        does: 'listens',
        who: streams.holder(stream.source),
        file: file.path,
        line: lineOf(site),
        because: `it is a subject, of which ${places === 1 ? 'one place takes' : `${places} places take`} one ${as === 'class' ? 'class' : 'type'} of events each`,
      });
      listening.register(
        site,
        specOf({ by: as, of: 0 }, 'heard'),
        kindOf,
        (self) => ({ event: stream.filter.keys, callback: observers(this.messages, file, callback, self) }),
        { whole: false, own: [], quiet: true, ...(as === 'name' && { channel: stream.source }) },
      );
    }
    for (const { site, source, filter, choices } of nexts) {
      if (!filter || !sources.has(source)) continue;
      this.send(choices, { by: filter.by, of: 0 }, source);
      const by = choosers.memberAt(site);
      this.note(
        'emits',
        by,
        site.file.path,
        lineOf(site),
        `it gives what it is given to a subject, of which ${subscriptions.filter((s) => s.stream.source === source).length} places take events by class or type`,
      );
    }
  }

  /** Subjects in a table by name or class: a bus where something is both sent and heard. */
  subjects({ id, flow, store, heard, sent }: Subjects): void {
    const { evaluator, choosers, calls, listening, emitting } = this.messages;
    const emissions = sent.map(({ site, key, data }) => {
      const as = identity(site.file, key);
      const slots = (self?: ValOf<'inst'>): Slots => ({ event: evaluator.expr(site.file, as.of, self) });
      return { site, key, data, as, slots, choices: choosers.find(site, slots, () => '') };
    });
    const [{ as }] = emissions;
    const heardAs =
      (site: Site, key: E) =>
      (self?: ValOf<'inst'>): Slots => ({
        event: as.by === 'class' ? classNamed(evaluator, site.file, key, self) : evaluator.expr(site.file, key, self),
      });
    const names = new Set(emissions.flatMap((one) => this.names(one.choices, one.as, 'sent')));
    if (!heard.some(({ site, key }) => this.names(choosers.find(site, heardAs(site, key)), as, 'heard').some((n) => names.has(n)))) {
      // Decorators may say who hears.
      const runs = emissions.map(({ site, key, data, as, slots }) => ({ run: { site, key, args: data, path: [] }, as, slots }));
      this.registered.open.push({
        id,
        flow,
        store,
        sent: runs,
        puts: heard.map((one) => ({ ...one, value: one.callback })),
        putAt: { sites: new Set(), fns: new Set() },
        heard: [],
      });
      return;
    }
    const channel = as.by === 'name' ? this.channel(store) : undefined;
    for (const { site, key, callback } of heard) {
      calls.consume(site.file, callback);
      const slots = (self?: ValOf<'inst'>): Slots => ({
        ...heardAs(site, key)(self),
        callback: observers(this.messages, site.file, callback, self),
      });
      listening.register(site, specOf(as, 'heard'), kindOf, slots, { whole: false, own: [], quiet: true, ...(channel && { channel }) });
      this.note(
        'listens',
        choosers.memberAt(site),
        site.file.path,
        lineOf(site),
        `it subscribes to a subject in ${nameOf(store)} by its ${as.by}`,
      );
    }
    for (const { site, choices, as } of emissions) {
      for (const choice of choices) emitting.emitted(choice, specOf(as, 'sent'), kindOf, channel);
      this.note(
        'emits',
        choosers.memberAt(site),
        site.file.path,
        lineOf(site),
        `it gives what it is given to a subject in ${nameOf(store)}`,
      );
    }
  }
}
