import type { E } from '../../extract/facts.js';
import type { EventKind } from '../../graph/model.js';
import type { EventSpec } from '../../vocabulary/schema.js';
import { argsOf, type Site } from '../calls.js';
import type { Choice, Slots } from '../choosers.js';
import type { EventRef, Listening, Messages } from '../messages.js';
import type { Named } from '../names.js';
import { lineOf } from '../text.js';
import { type Cls, type File, type Fn, isSymbolic, unique, type Val, type ValOf } from '../values.js';
import type { Flow, Store } from './flow.js';
import { kindOf, type Learned, nameOf } from './learned.js';
import { type Mark, marks, namesSaid, Readers } from './marks.js';
import { Outside } from './outside.js';
import { posts } from './posts.js';
import { processors } from './processors.js';
import { byKey } from './records.js';
import { type Sending, sendings } from './sendings.js';
import { signalOf } from './signals.js';
import { classNamed, each, type Identity, identity, type Put, type Registry, type Run, registries } from './stores.js';
import { Streams } from './streams.js';
import { observers, type Subjects, subjectsByName } from './subjects.js';
import { type Subscription, subscriptions } from './subscribers.js';
import { entries, isToldByItself, named } from './tables.js';
import { madeBy, valuesOf, type Work, works } from './works.js';

/** A registry with what is sent through it. */
interface Open {
  id: string;
  puts: Put[];
  store: Store;
  flow: Flow;
  sent: { run: Run; as: Identity; slots: (self?: ValOf<'inst'>) => Slots }[];
}

/** Something that a function was given by its caller, not a callback by what runs it. */
const isHanded = (v: Val): boolean => (v.t === 'param' ? v.f.facts.arg === undefined : v.t === 'arr' && v.of.some(isHanded));

/** Properties by which members of a union of events are told apart. */
const DISCRIMINANT = /^_*(type|kind|name|tag|event|action|topic|message|command)(Name|Type|Kind)?$/;

/** What answers a question about what it is given is no listener: `rules.every((rule) => rule(x))`, `parser.supports(x)`. */
function isAsking({ site: { file, e }, path }: Run): boolean {
  const x = file.facts.exprs[e];
  const [around] = (x.k === 'call' && file.facts.callables[x.by].arg) || [];
  // Somebody waits for what it says.
  const isIt = (init: E | undefined): boolean => {
    const given = file.facts.exprs[init ?? 0];
    return init === e || (given.k === 'await' && given.e === e);
  };
  if (file.facts.bindings.some(({ init, set }) => isIt(init) || set.some(isIt))) return true;
  const loop = around === undefined ? undefined : file.facts.exprs[around];
  const callee = loop?.k === 'call' ? file.facts.exprs[loop.f] : undefined;
  if (callee?.k === 'mem' && /^(every|some|find|findIndex|findLast|filter|reduce|sort)$/.test(callee.n)) return true;
  return asks(path);
}

/** Whether what is run is a question by its name: it answers, and does nothing with what it is given. */
const asks = (path: readonly string[]): boolean =>
  /^(is|can|has|get|find|should|supports?|accepts?|matches|tests?|filters?|validates?|checks?|to|as|clone|parse|format|serialize|valueOf)([A-Z]|$)/.test(
    path[path.length - 1] ?? '',
  );

/** Objects of which code runs one method here and another there, beside questions, are things that it keeps by a key, no listeners. */
function areThings(runs: readonly Run[]): boolean {
  const ways = new Map<string, Set<string>>();
  for (const { key, path, site } of runs) {
    const x = site.file.facts.exprs[site.e];
    if (key === undefined || asks(path)) continue;
    const by = `${site.file.index}.${'by' in x ? x.by : 0}`;
    ways.set(by, (ways.get(by) ?? new Set()).add(path.join('.')));
  }
  const all = new Set([...ways.values()].flatMap((each) => [...each]));
  return all.size > 1 && ![...ways.values()].some((each) => each.size === all.size);
}

/** What goes through a bus of commands or queries is one, whatever it is called. */
const kindThrough =
  (bus: string) =>
  (n: Pick<Named, 'name'>): EventKind =>
    /Command/.test(bus) ? 'command' : /Query|Queries/.test(bus) ? 'query' : kindOf(n);

/** Learns from the code itself how it sends and hears events, and adds what is sent and heard that way. */
export class Learner {
  readonly learned: Learned[] = [];
  /** Registries of which it is seen what is sent, not what is put in: decorators may say. */
  private readonly open: Open[] = [];
  private readonly bySubscriber: Listening[] = [];
  /** Subscribers of which it is not seen who sends what they hear. */
  private readonly unseen: Subscription[] = [];
  private readonly outside: Outside;

  constructor(private readonly messages: Messages) {
    this.outside = new Outside(messages);
  }

  find(): void {
    const { flow, found } = registries(this.messages.project.files, this.messages.evaluator);
    for (const registry of found)
      if (!this.isRefused(...[...registry.puts, ...registry.runs].map(({ site }) => this.messages.choosers.memberAt(site).facts.n)))
        this.registry(registry, flow);
    this.streams();
    for (const table of subjectsByName(this.messages)) if (!this.isRefused(table.store.n)) this.subjects(table);
    for (const work of works(this.messages)) if (!this.isRefused(work.c.facts.n)) this.work(work);
    const heard = subscriptions(this.messages).filter(({ name }) => !this.isRefused(name));
    for (const subscription of heard) this.subscription(subscription);
    for (const subscription of heard) {
      if (this.isSeen(subscription)) this.dispatched(subscription);
      else this.unseen.push(subscription);
    }
    this.messages.calls.forget();
  }

  /** Subscribers that say what they hear; what hands an event to whichever fits is the bus. */
  private subscription({ name, file, line, method, declares, subscribers, dispatches }: Subscription): void {
    const { calls, listenings, handlers } = this.messages;
    const kind = kindThrough(name);
    for (const { site } of dispatches) calls.block(site);
    this.say({
      does: 'listens',
      who: `${name}.${method}`,
      file,
      line,
      because: `${subscribers.length} ${subscribers.length === 1 ? 'class says' : 'classes say'} ${declares ? `by ${declares}` : 'by what it takes'} which events they hear, as ${subscribers[0].c.facts.n} does`,
    });
    const known = new Set(listenings.map((l) => l.handler));
    for (const { handler, events, says } of subscribers) {
      // A framework that the code uses says it already.
      if (known.has(handler)) continue;
      handlers.add(handler);
      for (const { c } of events)
        this.bySubscriber.push({
          event: { kind: kind({ name: c.facts.n }), name: c.facts.n, by: 'class', cls: c },
          handler,
          file: says.file,
          line: says.facts.l,
          via: declares ? `${name}.${declares}` : `${name}.${method}`,
        });
    }
    listenings.push(...this.bySubscriber.filter((l) => !listenings.includes(l)));
  }

  /** Sends what is handed to subscribers. */
  private dispatched({ name, dispatches }: Subscription): void {
    const kind = kindThrough(name);
    for (const { site, arg } of dispatches) {
      const { file } = site;
      this.send(this.handedOn(site, arg), { by: 'class', of: argsOf(site)[arg] }, undefined, kind);
      this.note('emits', this.messages.choosers.memberAt(site), file.path, lineOf(site), `it hands what it is given to a ${name}`);
    }
  }

  private handedOn(site: Site, arg: number): Choice[] {
    const { evaluator, choosers } = this.messages;
    const event = argsOf(site)[arg];
    const slots = (self?: ValOf<'inst'>): Slots => ({ event: evaluator.expr(site.file, event, self) });
    return choosers.find(site, slots, () => '');
  }

  /** Whether somebody is seen to choose what is handed to subscribers. */
  private isSeen({ dispatches }: Subscription): boolean {
    return dispatches.some(({ site, arg }) => this.names(this.handedOn(site, arg), { by: 'class', of: 0 }, 'sent').length);
  }

  /** What subscribers hear that get it from elsewhere: a broker, a package. Whoever gives such an event to what sends has sent it. */
  private sentElsewhere(): void {
    const { emissions } = this.messages;
    const known = new Set(emissions.flatMap(({ event }) => event.cls ?? []));
    const united = new Set(this.bySubscriber.filter((l) => !this.messages.listenings.includes(l)).flatMap(({ event }) => event.cls ?? []));
    const isOpen = ({ subscribers }: Subscription): boolean =>
      !subscribers.some(({ events }) => events.some(({ c }) => known.has(c) || united.has(c)));
    const heard = this.unseen.filter(isOpen);
    const sent = new Set<Cls>();
    const kinds = new Map(
      heard.flatMap(({ name, subscribers }) =>
        subscribers.flatMap(({ events }) => events.map(({ c }): [Cls, EventKind] => [c, kindThrough(name)({ name: c.facts.n })])),
      ),
    );
    for (const sending of kinds.size ? sendings(this.messages, kinds) : []) {
      this.given(sending, 'class', 'it is given events that are heard by classes which say so');
      sent.add(sending.c.v.c);
    }
    for (const subscription of this.unseen)
      if (!subscription.subscribers.some(({ events }) => events.some(({ c }) => sent.has(c)))) this.dispatched(subscription);
  }

  /** What is heard under the name of a class, and sent by nobody who says so: whoever gives such an event to what sends has sent it. */
  private sentByName(): void {
    const { emissions, listenings, project } = this.messages;
    const sent = new Set(emissions.map(({ event }) => event.name));
    const heard = new Map(
      listenings.flatMap(({ event: { by, name, kind }, covers }): [string, EventKind][] =>
        by === 'name' && !covers && !sent.has(name) ? [[name, kind]] : [],
      ),
    );
    if (!heard.size) return;
    const classes = project.files.flatMap((file) => file.classes).filter((c) => heard.has(c.facts.n) && !c.facts.abstract);
    const kinds = new Map(classes.map((c): [Cls, EventKind] => [c, heard.get(c.facts.n)!]));
    for (const sending of kinds.size ? sendings(this.messages, kinds) : [])
      this.given(sending, 'name', 'it is given events whose names are heard');
  }

  private given({ choice, c, kind, sender }: Sending, by: Identity['by'], because: string): void {
    const { c: cls } = c.v;
    const name = cls.facts.n;
    this.messages.add(choice, by === 'class' ? { kind, name, by, cls } : { kind, name, by }, c.guard, c.oneOf);
    this.say({ does: 'emits', who: sender, file: choice.site.file.path, line: lineOf(choice.site), because });
  }

  /** A configuration says that what was learned of one of these is wrong. */
  private isRefused(...names: string[]): boolean {
    return names.some((n) => this.messages.refused.has(n) || this.messages.refused.has(n.split('.')[0]));
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

  /** Subjects of events: what is subscribed to by class or type says that it is events that pass through. */
  private streams(): void {
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

  /** Subjects in a table by name: a bus where some name is both sent and heard. */
  private subjects({ store, heard, sent }: Subjects): void {
    const { evaluator, choosers, calls, listening, emitting } = this.messages;
    const named =
      (site: Site, key: E) =>
      (self?: ValOf<'inst'>): Slots => ({ event: evaluator.expr(site.file, key, self) });
    const as: Identity = { by: 'name', of: 0 };
    const emissions = sent.map(({ site, key }) => ({ site, choices: choosers.find(site, named(site, key), () => '') }));
    const names = new Set(emissions.flatMap(({ choices }) => this.names(choices, as, 'sent')));
    if (!heard.some(({ site, key }) => this.names(choosers.find(site, named(site, key)), as, 'heard').some((n) => names.has(n)))) return;
    const channel = this.channel(store);
    for (const { site, key, callback } of heard) {
      calls.consume(site.file, callback);
      const slots = (self?: ValOf<'inst'>): Slots => ({
        ...named(site, key)(self),
        callback: observers(this.messages, site.file, callback, self),
      });
      listening.register(site, specOf(as, 'heard'), kindOf, slots, { whole: false, own: [], quiet: true, ...(channel && { channel }) });
      this.note(
        'listens',
        choosers.memberAt(site),
        site.file.path,
        lineOf(site),
        `it subscribes to a subject in ${nameOf(store)} by its name`,
      );
    }
    for (const { site, choices } of emissions) {
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

  /** A registry counts when some event is both put into it and sent through it: anything else that keeps functions is no bus. */
  private registry(registry: Registry, flow: Flow): void {
    if (![...registry.puts, ...registry.runs].some(({ key }) => key !== undefined)) {
      const records = byKey(registry, flow);
      if (records?.puts.length) this.registry(records, flow);
      else if (registry.puts.length && !this.broadcast(registry, flow)) this.signal(registry, flow);
      return;
    }
    const store = flow.store(registry.id);
    const put = registry.puts.filter((one) => one.key !== undefined);
    // What one function both keeps and runs is a memory of results, no bus.
    const keyed = registry.runs.filter(
      (run) =>
        run.key !== undefined &&
        !asks(run.path) &&
        !put.some((one) => this.messages.choosers.callableAt(one.site) === this.messages.choosers.callableAt(run.site)),
    );
    if (!keyed.length || areThings(registry.runs)) return;
    const given = entries(this.messages, store, keyed);
    const runs = keyed.filter((run) => this.hands(run));
    const puts = [...put, ...given];
    if (!runs.length || !puts.length) {
      const table = given.length ? given : named(store, keyed);
      if (table.length) this.outside.add({ store, runs: keyed, puts: table });
      else this.readOutside(store, keyed, put);
      return;
    }
    if (!given.length && this.isOfMany(store)) return;
    const sent = runs.map((run) => ({ run, ...this.sending(run) }));
    const heard = puts.flatMap((put) => sent.map(({ run, as }) => ({ put, run, as, slots: this.hearing(put, run, as) })));
    const emitted = new Set(
      sent.flatMap(({ run, as, slots }) =>
        this.names(this.messages.choosers.find(run.site, slots), as, 'sent').map((n) => `${as.by} ${n}`),
      ),
    );
    // What hears is given to a function that keeps it, what is sent to one that sends it: a table that code fills and reads itself is no bus.
    const isGiven = (vals: Val[] | undefined): boolean => (vals ?? []).some((v) => isSymbolic(v));
    if (!sent.some(({ slots }) => isGiven(slots()['event']))) {
      this.readOutside(store, keyed, put);
      return;
    }
    const open = { store, sent, flow, id: registry.id, puts };
    if (!heard.some(({ put: one, slots }) => given.includes(one) || isGiven(slots()['callback']))) {
      this.open.push(open);
      return;
    }
    const isBoth = heard.some(({ put, as, slots }) => {
      const choices = this.messages.choosers.find(put.site, slots).filter((choice) => choice.slots['callback'].some((v) => v.t === 'fn'));
      return this.names(choices, as, 'heard').some((n) => emitted.has(`${as.by} ${n}`));
    });
    if (!isBoth) {
      this.open.push(open);
      return;
    }

    for (const { site } of runs) this.messages.calls.block(site);
    // A table that was given is one of several: what it hears is told by the name alone.
    const channel = given.length ? undefined : this.channel(store);
    for (const { put, as, slots } of heard) {
      this.messages.calls.consume(put.site.file, put.value);
      this.messages.listening.register(put.site, specOf(as, 'heard'), kindThrough(nameOf(store)), slots, {
        whole: false,
        own: [],
        quiet: true,
        ...(as.by === 'name' && channel && { channel }),
        ...(given.includes(put) && { via: nameOf(store) }),
      });
      this.note('listens', this.messages.choosers.memberAt(put.site), put.site.file.path, lineOf(put.site), this.why(store, as));
    }
    this.sendAll(open, channel);
  }

  /** What was put in is heard of what somebody reads from outside: a consumer looks up there whoever subscribed to what it got. */
  private readOutside(store: Store, runs: Run[], puts: Put[]): void {
    if (puts.length) this.outside.add({ store, runs, puts, ...(!runs.every(isToldByItself) && { byChannel: true }) });
  }

  /**
   * Functions in a list that all get what is sent, and tell by a property or the class of it what they are for:
   * a bus where some of what they ask for is sent.
   */
  private broadcast({ id, puts, runs }: Registry, flow: Flow): boolean {
    const { calls, choosers, evaluator, handed, listening } = this.messages;
    const store = flow.store(id);
    const given = runs.filter((run) => run.args.length > 0 && !isAsking(run) && this.hands({ ...run, args: run.args.slice(0, 1) }));
    if (!given.length || this.isOfMany(store)) return false;
    const streams = new Streams(this.messages);
    const heard = puts.flatMap(({ site, value }) =>
      [...new Set(given.map(({ path }) => path.join('.')))].flatMap((path) => {
        const slots = (self?: ValOf<'inst'>): Slots => ({
          callback: evaluator.members.walk(each(handed.functions(site.file, value, self)), path ? path.split('.') : []),
        });
        if (!slots()['callback'].some((v) => isSymbolic(v))) return [];
        return choosers.find(site, slots).flatMap((choice) =>
          choice.slots['callback'].flatMap((v) => {
            if (v.t !== 'fn') return [];
            const own = streams.tests(v.f);
            const asked = own.length ? own : streams.tests(handed.thinly(v.f)?.fns[0] ?? v.f);
            return [{ choice, site, value, fn: v.f, asked }];
          }),
        );
      }),
    );
    const sent = (property: string | undefined): Choice[] =>
      given.flatMap(({ site, args }) => {
        const own = new Set([store.n, ...flow.namesOf(site.file, id)]);
        const slots = (self?: ValOf<'inst'>): Slots => {
          const vals = evaluator.expr(site.file, args[0], self);
          return { event: property === undefined ? vals : vals.flatMap((v) => evaluator.members.member(v, property)) };
        };
        return choosers.find(site, slots, (guard) => withoutOwn(guard, own));
      });
    const tests = new Map(heard.flatMap(({ asked }) => asked.map((t) => [`${t.by} ${t.property ?? ''}`, t] as const)));
    for (const { by, property } of tests.values()) {
      if (property !== undefined && !DISCRIMINANT.test(property)) continue;
      const as: Identity = { by, of: given[0].args[0] };
      const choices = sent(property);
      const names = new Set(this.names(choices, as, 'sent'));
      const isAsked = ({ asked }: (typeof heard)[number]) => asked.filter((t) => t.by === by && t.property === property);
      // Things have names too: where most don't ask for it, it is not what tells events apart.
      if (property === 'name' && heard.filter((h) => isAsked(h).length).length * 2 < heard.length) continue;
      if (
        !heard.some((h) => isAsked(h).some((t) => t.keys.some((k) => names.has(k.t === 'str' ? k.v : k.t === 'class' ? k.c.facts.n : ''))))
      )
        continue;
      for (const { site } of given) calls.block(site);
      const channel = by === 'name' ? this.channel(store) : undefined;
      const kind = kindThrough(nameOf(store));
      for (const h of heard) {
        calls.consume(h.site.file, h.value);
        handed.consumeAt(h.choice, h.site, [h.fn]);
        const keys = unique(isAsked(h).flatMap((t) => t.keys));
        const options = { channel, whole: !keys.length, own: [] };
        listening.heard({ ...h.choice, slots: { ...h.choice.slots, event: keys } }, h.fn, specOf(as, 'heard'), kind, options);
        const at = choosers.memberAt(h.site);
        const told = property === undefined ? 'their class' : `their ${property}`;
        this.note(
          'listens',
          at,
          h.site.file.path,
          lineOf(h.site),
          `it keeps functions in ${nameOf(store)}, which all get what is sent and tell events by ${told}`,
        );
      }
      this.send(choices, as, channel, kind);
      const why = `it gives what it is given to all functions in ${nameOf(store)}`;
      for (const { site } of given) this.note('emits', choosers.memberAt(site), site.file.path, lineOf(site), why);
      return true;
    }
    return false;
  }

  /** Objects that are each one event, called by what holds them. */
  private signal(registry: Registry, flow: Flow): void {
    const { calls, choosers, emitting, listening, handed } = this.messages;
    const { owner } = flow.store(registry.id);
    if ('path' in owner) return;
    const signal = signalOf(this.messages, registry, owner, (run) => this.hands(run));
    if (!signal) return;
    for (const { site } of registry.runs) calls.block(site);
    const named = (names: readonly string[]): Val[] => names.map((v) => ({ t: 'str', v }));
    for (const { file, e, names, callback } of signal.heard) {
      calls.consume(file, callback);
      const slots = (self?: ValOf<'inst'>): Slots => ({ event: named(names), callback: handed.functions(file, callback, self) });
      listening.register({ file, e }, { as: 'name' }, () => 'event', slots, { whole: false, own: [], quiet: true });
    }
    for (const { file, e, names } of signal.sent)
      for (const choice of choosers.find({ file, e }, () => ({ event: named(names) })))
        emitting.emitted(choice, { as: 'name' }, () => 'event');
    const objects = new Set(signal.sent.flatMap((s) => s.names)).size;
    this.say({
      does: 'listens',
      who: `new ${owner.facts.n}`,
      file: owner.file.path,
      line: owner.facts.l,
      because: `it keeps functions and runs them all; ${objects} ${objects === 1 ? 'field or constant holds' : 'fields and constants hold'} one, each an event of its own`,
    });
    for (const by of new Set(signal.sent.map((s) => s.by)))
      this.note(
        'emits',
        by,
        by.file.path,
        by.facts.l,
        `it runs the functions that a ${owner.facts.n} was given, under the name of what holds it`,
      );
  }

  private sendAll({ store, sent, flow, id }: Open, channel: string | undefined): void {
    for (const { run, as, slots } of sent) {
      const own = new Set([store.n, ...flow.namesOf(run.site.file, id)]);
      this.send(
        this.messages.choosers.find(run.site, slots, (guard) => withoutOwn(guard, own)),
        as,
        channel,
        kindThrough(nameOf(store)),
      );
      const by = this.messages.choosers.memberAt(run.site);
      this.note(
        'emits',
        by,
        run.site.file.path,
        lineOf(run.site),
        `it looks up ${nameOf(store)} by ${as.by === 'class' ? "the event's class" : 'the name'} and calls what it finds`,
      );
    }
  }

  /** What can only be told when all emissions are known. */
  settle(): void {
    this.unite();
    this.sentElsewhere();
    this.sentByName();
    this.messages.emitting.settleQueueless(this.marks());
    for (const one of this.outside.settle((name) => this.isRefused(name))) this.say(one);
  }

  /** @returns the queues that marks say for names of jobs */
  private marks(): Map<string, Set<string>> {
    const queues = new Map<string, Set<string>>();
    const keepers = new Set(this.open.flatMap(({ puts }) => puts.map(({ site }) => this.messages.choosers.callableAt(site))));
    // A registration that ends in a decorator is for whatever it stands on.
    const { unknowns, choosers } = this.messages;
    const ends = new Set(unknowns.flatMap(({ hears, site }) => (hears && site ? [choosers.memberAt(site)] : [])));
    const own = [...marks(this.messages, keepers, ends)].filter(([decorator]) => !this.isRefused(decorator.facts.n));
    if (!own.length) return queues;
    const readers = new Readers(
      this.messages,
      own.map(([decorator]) => decorator),
    );
    const jobs = new Set(this.messages.emitting.queueless.flatMap(({ named }) => named.map((n) => n.name)));
    const isJob = (mark: Mark): boolean => mark.queues.length > 0 && namesSaid(mark).some((n) => jobs.has(n));
    for (const registry of this.open) {
      const puts = registry.puts.map(({ site }) => site);
      const sent = new Set(
        registry.sent.flatMap(({ run, as, slots }) => this.names(this.messages.choosers.find(run.site, slots), as, 'sent')),
      );
      const fits = own.filter(
        ([decorator, list]) =>
          list.some((mark) => isJob(mark) || namesSaid(mark).some((n) => sent.has(n))) && readers.reach(decorator, puts),
      );
      if (!fits.length) continue;
      for (const { run } of registry.sent) this.messages.calls.block(run.site);
      const [{ as }] = registry.sent;
      // What comes out of a queue was sent when it was put there: what is run here is heard.
      if (fits.every(([, list]) => list.some(isJob))) {
        for (const [decorator, list] of fits) this.marked(decorator, list, as, undefined, { jobs: queues });
        continue;
      }
      this.sendAll(registry, this.channel(registry.store));
      for (const [decorator, list] of fits) this.marked(decorator, list, as, as.by === 'name' ? this.channel(registry.store) : undefined);
    }
    const run = processors(this.messages, own, readers);
    for (const { decorator, marks } of run) this.marked(decorator, marks, { by: 'name', of: 0 }, undefined, { jobs: queues });
    if (run.length) this.messages.listening.settleQueues();
    this.awaited(own, readers);
    this.posted(own);
    this.messages.calls.forget();
    return queues;
  }

  /** Methods marked with names, where who looks for the marks listens for whatever he finds: `channel.bindQueue(queue, exchange, mark.key)`. */
  private awaited(own: readonly [Fn, Mark[]][], readers: Readers): void {
    const { emissions, listenings, unknowns, choosers } = this.messages;
    const known = new Set(listenings.map((l) => l.handler));
    const sent = new Set(emissions.map(({ event }) => event.name));
    for (const [decorator, list] of own) {
      const looking = new Set([decorator, ...readers.of(decorator)]);
      const waiting = unknowns.filter(({ hears, site }) => hears && site && looking.has(choosers.memberAt(site)));
      if (!waiting.length) continue;
      // Of several names those are meant that somebody sends.
      const open = list.flatMap((mark): Mark[] => {
        const says = mark.says.filter((v) => v.t === 'str' && sent.has(v.v));
        const meant = says.length ? says : mark.says.length === 1 ? mark.says : [];
        return mark.fn && !known.has(mark.fn) && meant.length ? [{ ...mark, says: meant }] : [];
      });
      if (!open.length) continue;
      this.marked(decorator, open, { by: 'name', of: 0 }, undefined, { kind: waiting[0].hears });
      // What is heard there is known now.
      for (const one of waiting) unknowns.splice(unknowns.indexOf(one), 1);
    }
  }

  /** Methods that a decorator marks with names which others give to something that sends, by a way that the sources don't show. */
  private posted(own: readonly [Fn, Mark[]][]): void {
    const { listenings, emitting } = this.messages;
    const known = new Set(listenings.map((l) => l.handler));
    for (const [decorator, marks] of own) {
      const open = marks.filter(({ fn }) => fn && !known.has(fn));
      const sent = posts(this.messages, new Set(open.flatMap(namesSaid)));
      if (!sent.length) continue;
      this.marked(decorator, open, { by: 'name', of: 0 }, undefined);
      for (const { choice, name } of sent) emitting.emitted({ ...choice, slots: { event: [name] } }, { as: 'name' }, kindOf);
      for (const { site } of sent) {
        const by = this.messages.choosers.memberAt(site);
        this.note('emits', by, site.file.path, lineOf(site), `it is given names that ${decorator.facts.n} marks methods with`);
      }
    }
  }

  /** Methods and classes that a decorator of the code's own marks with an event that is sent. */
  private marked(
    decorator: Fn,
    list: Mark[],
    { by }: Identity,
    channel: string | undefined,
    { jobs, kind }: { jobs?: Map<string, Set<string>>; kind?: EventKind } = {},
  ): void {
    const { listenings, handlers, namer, evaluator } = this.messages;
    for (const { file, d, c, fn, says, queues } of list) {
      const found = fn ?? evaluator.hierarchy.find(c, 'handle', false)?.fn ?? evaluator.hierarchy.find(c, 'execute', false)?.fn;
      if (!found || found.facts.abstract) continue;
      const handler = this.messages.handed.ofClass(c, found);
      handlers.add(handler);
      const { named } = namer.names(says, { as: by === 'class' ? 'class' : 'name' });
      if (jobs) {
        for (const n of named) {
          for (const queue of queues) {
            jobs.set(n.name, (jobs.get(n.name) ?? new Set()).add(queue));
            const event: EventRef = { kind: 'job', name: `${queue}/${n.name}`, by: 'name', ...(n.alias && { alias: n.alias }) };
            listenings.push({ event, handler, file, line: d.l, via: d.text });
          }
        }
        continue;
      }
      for (const n of named)
        listenings.push({
          event: {
            kind: kind ?? kindOf(n),
            name: n.name,
            by,
            ...(n.cls && { cls: n.cls }),
            ...(n.alias && { alias: n.alias }),
            ...(channel && { channel }),
          },
          handler,
          file,
          line: d.l,
          via: d.text,
        });
    }
    this.note('listens', decorator, decorator.file.path, decorator.facts.l, 'it marks methods with names that are sent');
  }

  /** Who hears a class hears what is sent under a name that the class says of itself. */
  private unite(): void {
    const { listenings, emissions, evaluator } = this.messages;
    const sent = new Map(emissions.filter((e) => e.event.by === 'name' && e.event.kind === 'event').map((e) => [e.event.name, e.event]));
    for (const l of this.bySubscriber) {
      const c = l.event.cls;
      if (!c || emissions.some((e) => e.event.cls === c)) continue;
      const fields = c.facts.fields.filter((f) => f.static).flatMap((f) => evaluator.members.staticMember(c, f.n));
      const name = fields.find((v): v is ValOf<'str'> => v.t === 'str' && sent.has(v.v));
      if (name) listenings[listenings.indexOf(l)] = { ...l, event: { ...sent.get(name.v)!, alias: c.facts.n } };
    }
  }

  /** Of what passes through one place, what no caller is seen to choose counts only where nothing else is known. */
  private send(choices: Choice[], as: Identity, channel: string | undefined, kind = kindOf): void {
    const spec = specOf(as, 'sent');
    const known = choices.filter((choice) => this.messages.namer.names(choice.slots['event'], spec).named.length);
    for (const choice of known.length ? known : choices)
      this.messages.emitting.emitted(choice, spec, kind, as.by === 'name' ? channel : undefined);
  }

  private names(choices: Choice[], as: Identity, side: 'sent' | 'heard'): string[] {
    return choices
      .flatMap((c) => this.messages.namer.names(c.slots['event'] ?? [], specOf(as, side)).named.map((n) => n.name))
      .filter(Boolean);
  }

  /** Whether what is run is handed something that the function around was given: what it works out itself is no event. */
  private hands({ site: { file }, args }: Run): boolean {
    return (
      !args.length ||
      args.some((a) =>
        this.messages.evaluator.expr(file, file.facts.exprs[a].k === 'spread' ? (file.facts.exprs[a] as { e: E }).e : a).some(isHanded),
      )
    );
  }

  private sending(run: Run): { as: Identity; slots: (self?: ValOf<'inst'>) => Slots } {
    const { file } = run.site;
    const as = run.by === undefined ? identity(file, run.key!) : { by: run.by, of: run.key! };
    return { as, slots: (self) => ({ event: this.messages.evaluator.expr(file, as.of, self) }) };
  }

  private hearing(put: Put, run: Run, as: Identity): (self?: ValOf<'inst'>) => Slots {
    const { file } = put.site;
    const { evaluator } = this.messages;
    const keysOf = (self?: ValOf<'inst'>): Val[] => {
      if (put.key === undefined) return [{ t: 'str', v: put.name! }];
      return as.by === 'class' ? classNamed(evaluator, file, put.key, self) : evaluator.expr(file, put.key, self);
    };
    return (self) => ({
      event: keysOf(self),
      callback: evaluator.members.walk(each(this.messages.handed.functions(file, put.value, self)), run.path),
    });
  }

  /** A registry of objects of which code makes many, where it goes along, is theirs: observers of one download, not of the system. */
  private isOfMany({ owner, n }: Store): boolean {
    if (!('index' in owner) || !('file' in owner)) return false;
    const { hierarchy } = this.messages.evaluator;
    if (hierarchy.find(owner, n, true)?.field) return false;
    const classes = [owner, ...hierarchy.descendants(owner)];
    const made = this.messages.calls.constructions().filter(({ vals }) => vals.some((v) => v.t === 'class' && classes.includes(v.c)));
    return made.length > 1 && made.every(({ site }) => this.messages.choosers.memberAt(site).facts.k === 'method');
  }

  /** The class, or module, that has the registry: the same name in another one is another event. */
  private channel({ owner, n }: Store): string | undefined {
    const { channels } = this.messages;
    return 'path' in owner ? channels.module(owner, n) : channels.of([{ t: 'inst', c: owner, exact: false }]);
  }

  private why(store: Store, as: Identity): string {
    return `it puts a function into ${nameOf(store)} under ${as.by === 'class' ? "an event's class" : 'a name'}, which is looked up and called when one is sent`;
  }

  private note(does: Learned['does'], fn: Fn, file: string, line: number, because: string): void {
    this.say({ does, who: `${fn.facts.n}(${fn.facts.p.map((p) => p.n || '…').join(', ')})`, file, line, because });
  }

  private say(one: Learned): void {
    if (!this.learned.some((l) => l.does === one.does && l.who === one.who)) this.learned.push(one);
  }
}

const specOf = ({ by }: Identity, side: 'sent' | 'heard'): EventSpec =>
  by === 'name' ? { as: 'name' } : { as: side === 'sent' ? 'instance' : 'class' };

/** A guard without what only says that somebody listens. */
const withoutOwn = (guard: string, names: ReadonlySet<string>): string =>
  guard
    .split(' and ')
    .filter((part) => part !== 'loop' && !(part.match(/[\w$]+/g) ?? []).some((word) => names.has(word)))
    .join(' and ');

const keyAt = (file: File, e: E): string => `${file.index}.${e}`;
