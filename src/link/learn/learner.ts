import type { E } from '../../extract/facts.js';
import type { EventSpec } from '../../vocabulary/schema.js';
import type { Messages } from '../messages.js';
import type { Named } from '../names.js';
import type { Slots } from '../slots.js';
import type { File, Fn, Val, ValOf } from '../values.js';
import { hearByClass } from './by-class.js';
import { Documents } from './documents.js';
import { Finder } from './finder.js';
import { GappedNames } from './gapped.js';
import { Marked } from './marked.js';
import { Outside } from './outside.js';
import { Ports } from './ports.js';
import { Publishers } from './publishers.js';
import { Queued } from './queued.js';
import { Recalled } from './recalled.js';
import { Registered } from './registered.js';
import { registries } from './stores.js';
import { Streamed } from './streamed.js';
import { subjectsByKey } from './subjects.js';
import { Subscribed } from './subscribed.js';
import { madeBy, valuesOf, type Work, works } from './works.js';
import { Wraps } from './wraps.js';

/** Learns from the code itself how it sends and hears events, and adds what is sent and heard that way. */
export class Learner extends Finder {
  private readonly outside: Outside;
  private readonly registered: Registered;
  private readonly subscribed: Subscribed;
  private readonly streamed: Streamed;
  private readonly marked: Marked;
  private readonly recalled: Recalled;
  /** Functions that keep what hears, or run what is kept. */
  private readonly inside = new Set<Fn>();
  /** Functions that only keep what hears. */
  private readonly keeping = new Set<Fn>();

  constructor(messages: Messages) {
    super(messages, []);
    const { learned } = this;
    this.outside = new Outside(messages);
    this.registered = new Registered(messages, learned, this.outside);
    this.subscribed = new Subscribed(messages, learned);
    this.streamed = new Streamed(messages, learned, this.registered);
    this.marked = new Marked(messages, learned, this.registered);
    this.recalled = new Recalled(messages, learned);
  }

  /** Finds who hears and, where that tells, what is sent; before all else, so that what a bus of the code's own runs is no call. */
  find(): void {
    const { flow, found } = registries(this.messages.project.files, this.messages.evaluator);
    const stores = new Set(found.filter(({ puts, runs }) => puts.length && runs.length).map(({ id }) => id));
    for (const { puts, runs } of found) {
      if (!puts.length || !runs.length) continue;
      const [keep, run] = [puts, runs].map((list) => list.map(({ site }) => this.messages.choosers.memberAt(site)));
      for (const fn of [...keep, ...run]) this.inside.add(fn);
      for (const fn of keep) if (!run.includes(fn)) this.keeping.add(fn);
    }
    const known = found.filter(
      (registry) =>
        !this.isRefused(...[...registry.puts, ...registry.runs].map(({ site }) => this.messages.choosers.memberAt(site).facts.n)),
    );
    const lists = this.registered.catchAlls(known);
    for (const registry of known) if (!lists.has(registry)) this.registered.registry(registry, flow, stores);
    for (const [list, registry] of lists) this.registered.catchAll(list, registry, flow, stores);
    this.streamed.streams();
    for (const table of subjectsByKey(this.messages)) if (!this.isRefused(table.store.n)) this.streamed.subjects(table);
    for (const work of works(this.messages)) if (!this.isRefused(work.c.facts.n)) this.work(work);
    this.subscribed.find();
    new Wraps(this.messages, this.learned).find();
    new Queued(this.messages, this.learned).find();
    this.messages.calls.forget();
  }

  /** What can only be told when all emissions are known. */
  settle(): void {
    this.recalled.find();
    new GappedNames(this.messages).find();
    this.subscribed.unite();
    this.subscribed.sentElsewhere();
    this.subscribed.sentByName();
    this.subscribed.uniteCopies();
    this.subscribed.uniteNames();
    this.messages.emitting.settleQueueless(this.marked.find());
    this.registered.oneSided();
    this.registered.settle();
    for (const one of this.outside.settle((name) => this.isRefused(name), this.keeping)) this.say(one);
    for (const one of hearByClass(this.messages, (name) => this.isRefused(name))) this.say(one);
    new Ports(this.messages, this.learned).find(this.inside);
    new Publishers(this.messages, this.learned).find(this.inside);
    new Documents(this.messages, this.learned).find();
  }

  /** Objects made with a name and a function: whoever makes one listens, whoever gives it something sends. */
  private work({ c, name, callback, sends }: Work): void {
    const { evaluator, calls, choosers, handed, listening, namer } = this.messages;
    const job: EventSpec = { as: 'name' };
    const named = new Map<string, Named[]>();
    for (const { site, vals } of calls.constructions()) {
      if (!vals.some((v) => v.t === 'class' && v.c === c)) continue;
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event: valuesOf(evaluator, site, name, self),
        callback: valuesOf(evaluator, site, callback, self).flatMap((v) => (v.t === 'fn' ? handed.unwrapped(v) : [v])),
      });
      for (const choice of choosers.find(site, slots)) {
        const names = namer.names(choice.slots['event'], job).named;
        if (names.length && choice.slots['callback'].some((v) => v.t === 'fn')) named.set(keyAt(choice.site.file, choice.site.e), names);
      }
      if (named.size) listening.register(site, job, () => 'job', slots, { whole: false, own: [], quiet: true });
    }
    if (!named.size) return;
    this.say({
      does: 'listens',
      who: `new ${c.facts.n}`,
      file: c.file.path,
      line: c.facts.l,
      because: `it is given a name and a function, and hands them on together; ${named.size} ${named.size === 1 ? 'place makes' : 'places make'} one`,
    });
    for (const fn of sends) {
      for (const caller of calls.callers(fn)) {
        const x = caller.file.facts.exprs[caller.e];
        const callee = x.k === 'call' ? caller.file.facts.exprs[x.f] : undefined;
        if (callee?.k !== 'mem') continue;
        const made = madeBy(this.messages, caller.file, callee.o, (file, e) => named.has(keyAt(file, e)));
        const events = made.flatMap(({ file, e }) => named.get(keyAt(file, e))!);
        const site = { file: caller.file, e: caller.e };
        const choices = choosers.find(site, () => ({ event: events.map((n): Val => ({ t: 'str', v: n.name })) }));
        for (const choice of choices) this.messages.emitting.emitted(choice, job, () => 'job');
      }
      this.note(
        'emits',
        fn,
        fn.file.path,
        fn.facts.l,
        `${c.facts.n} is made with a name and a function, and sends what it is given under that name`,
      );
    }
  }
}

const keyAt = (file: File, e: E): string => `${file.index}.${e}`;
