import type { E } from '../extract/facts.js';
import { partsOf } from '../extract/guards.js';
import { groupBy } from '../graph/graph-index.js';
import type { EventKind } from '../graph/model.js';
import { OWN } from '../vocabulary/index.js';
import type { EventSpec, ListenRule, Vocabulary } from '../vocabulary/schema.js';
import { calledThemselves } from './called-themselves.js';
import type { Choice } from './choosers.js';
import { JobListeners } from './job-listeners.js';
import type { OpenListening } from './learn/gapped.js';
import { listsIn } from './loops.js';
import { type Listening, type Messages, told } from './messages.js';
import type { Worker } from './named-as-queues.js';
import { NAMELESS, type Named } from './names.js';
import { hearingPattern, observing, subscribedTo } from './observed.js';
import { paired, pairedByObjects, withGiven } from './paired.js';
import { QueueTables } from './queue-tables.js';
import { argsOf, callsWithin, type Site } from './sites.js';
import type { Slots } from './slots.js';
import { type RunOfRecord, SubscriptionRecords } from './subscription-records.js';
import { calleeText, lineOf, textOf } from './text.js';
import { type Cls, type File, type Fn, isSymbolic, type Val, type ValOf } from './values.js';
import { isGlob, isTopicPattern, isWildcard } from './wildcards.js';

/** Methods by which a function that hears sends something. */
const SENDS = /^(emit|publish|send|dispatch|enqueue|trigger|notify|add(Job|Bulk)?$)/;

/** How a registration listens. */
interface ListeningAs {
  /** The channel that it comes through, or how to tell that of where it is chosen. */
  channel?: string | ((choice: Choice) => string | undefined);
  /** The channels of the emitters that it may be, whichever is chosen. */
  among?: (emitter: Val[] | undefined) => readonly string[] | undefined;
  /** To everything. */
  whole: boolean;
  /** Names that the bus itself uses. */
  own: string[];
  /** What it is registered with. Default: the function that is called. */
  via?: string;
  /** Where that is said. Default: where it is registered. */
  line?: number;
  /** Of what its queue is bound to, what it hears. */
  only?: ReadonlySet<string>;
  /** Where it is registered, be it for others who choose. */
  from?: Site;
  /** What says there which queue is worked off. */
  queue?: E;
  /** Who hears has the event waited for: nobody else runs it. */
  waits?: boolean;
  /** What is registered by a choice hears nothing for itself. */
  unless?: (choice: Choice) => boolean;
  /** Several hear all that comes to one object: each hears the names that it compares what it is given with, where it does. */
  apart?: boolean;
  /** Other calls that say what is heard. */
  said?: readonly Site[];
}

/** Finds who listens by what code registers. */
export class Listeners {
  /** What is registered of which it is not known what it hears. */
  readonly open: OpenListening[] = [];

  /** Functions that work off queues, and which expressions say those. */
  readonly workingOff: Worker[] = [];
  readonly jobs: JobListeners;
  private readonly tables: QueueTables;
  private readonly records: SubscriptionRecords;

  constructor(private readonly messages: Messages) {
    this.tables = new QueueTables(messages);
    this.jobs = new JobListeners(messages);
    this.records = new SubscriptionRecords(messages.evaluator, messages.calls);
  }

  registrations(vocabulary: Vocabulary, rule: Extract<ListenRule, { call: string[] }>): void {
    const { messages } = this;
    const { calls, evaluator } = messages;
    for (const method of rule.call) {
      if (!rule.types) {
        const sites = rule.new ? messages.madeOf(vocabulary, method) : messages.functionCalls(vocabulary, method);
        for (const site of sites) this.registration(vocabulary, rule, site, 0, []);
        continue;
      }
      if (method === '') {
        const position = typeof rule.callback === 'number' ? rule.callback : 0;
        for (const { site, callee, received } of calledThemselves(messages, vocabulary, rule.types, position))
          this.registration(vocabulary, rule, site, callee, received);
        continue;
      }
      for (const site of calls.methodCalls(method)) {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem') continue;
        const received = messages.received(vocabulary, rule.types, evaluator.expr(file, callee.o), method);
        if (!received.length) continue;
        if (rule.when !== undefined && !evaluator.argument(file, x.a, 0).some((v) => v.t === 'str' && v.v === rule.when)) continue;
        if (vocabulary.packages.includes(OWN)) calls.block(site);
        this.registration(vocabulary, rule, site, callee.o, received);
      }
      for (const { site, binding } of calls.takenCalls(method)) {
        const received = messages.received(vocabulary, rule.types, evaluator.source(site.file, binding), method);
        if (received.length && rule.when === undefined)
          this.registration(vocabulary, rule, site, messages.takenFrom(site.file, binding), received);
      }
      for (const { read, call } of calls.heldCalls(method)) {
        const held = read.file.facts.exprs[read.e];
        const received = held.k === 'mem' ? messages.received(vocabulary, rule.types, evaluator.expr(read.file, held.o), method) : [];
        if (held.k === 'mem' && received.length && rule.when === undefined) this.registration(vocabulary, rule, call, held.o, received);
      }
    }
  }

  /** One call that registers a listener. */
  private registration(
    vocabulary: Vocabulary,
    rule: Extract<ListenRule, { call: string[] }>,
    site: Site,
    receiver: E,
    received: Val[],
    args = argsOf(site),
  ): void {
    const { file } = site;
    const { messages } = this;
    const { calls, channels, choosers, evaluator, handed } = messages;
    const channel =
      rule.kind !== 'event' ? undefined : vocabulary.shared ? channels.between(vocabulary) : channels.at(file, receiver, received);
    const around = (): void => this.waiting(rule, site, receiver, channel);
    if (rule.callback === 'around') {
      around();
      return;
    }
    // What is handed on as it was given: `on(...args) { this.emitter.on(...args); }`.
    const at = rule.callback;
    const spread = at < 1 ? undefined : args.slice(0, at).find((a) => file.facts.exprs[a].k === 'spread');
    const back = spread ?? (at < 0 ? this.lastFunction(file, args, rule.around ? 1 : 0) : args[at]);
    // Of a list of objects each says what it hears: `subscribe([{ topic, handler }, …])`.
    const list = back !== undefined && rule.handlers && rule.event.arg === at ? objectsIn(file, back) : undefined;
    if (list) {
      for (const one of list) this.registration(vocabulary, rule, site, receiver, received, args.with(at, one));
      return;
    }
    const settled = back === undefined ? undefined : settledBy(file, back);
    const { apart } = rule.event;
    const functions = (self?: ValOf<'inst'>): Val[] => {
      if (settled) return settled === 'resolve' ? [{ t: 'fn', f: choosers.memberAt(site), ...(self && { self }) }] : [];
      if (spread !== undefined) return evaluator.argument(file, args, at, self);
      const given = back === undefined ? [] : handed.functions(file, back, self);
      const own = apart && back !== undefined ? evaluator.expr(file, back, self) : [];
      // One that tells apart what comes does more than hand it on.
      if (apart && own.some((v) => v.t === 'fn' && this.jobs.asked(v.f, apart.by).length)) return own;
      if (rule.classes !== undefined) return handed.ofClasses(given, rule.classes);
      return rule.handlers ? handed.among(given, rule.handlers) : given;
    };
    if (rule.around && !functions().length) around();
    if (back === undefined || (rule.around && !functions().length)) return;
    const said = rule.subscribed?.flatMap((name) => this.sameReceiver(name, site, received));
    const others = said ? rule.call.flatMap((name) => this.sameReceiver(name, site, received)).filter((s) => isFor(s, rule)) : [];
    const names = said ? said.filter((s) => s.file === file).flatMap(argsOf) : args.filter((a) => a !== back);
    const run = settled ? undefined : this.ofRecord(file, names, functions());
    const callback = (self?: ValOf<'inst'>): Val[] => (run ? this.records.function(file, run, self) : functions(self));
    // onAny(callback) and process(callback): everything.
    const saysNone = (): boolean => rule.event.property === undefined || !messages.spoken(file, receiver, args, rule.event).length;
    const isAll = apart ? saysNone() : !rule.handlers;
    const whole = back === args[0] && !rule.event.arg && spread === undefined && isAll && rule.event.of === undefined;
    if (rule.handlers) handed.consume(file, back, rule.handlers);
    else calls.consume(file, back);
    // Which of several emitters it is, whoever gives it knows: `register(emitter: any, …) { emitter.on(…) }`.
    const isAny = rule.kind === 'event' && !vocabulary.shared && !channel && received.length > 1;
    // Who says himself what is heard, and by whom, listens wherever that comes from.
    const isHelper = (): boolean => [...callback(), ...messages.spoken(file, receiver, args, rule.event)].some((v) => isSymbolic(v));
    const emitter = isAny && isHelper() ? evaluator.expr(file, receiver).filter((v) => v.t === 'param') : [];
    const among = (vals?: Val[]): readonly string[] | undefined => {
      const chosen = vals?.length ? messages.received(vocabulary, rule.types ?? [], vals, 'on') : [];
      return channels.all(chosen.length ? chosen : received);
    };
    this.register(
      site,
      rule.event,
      () => rule.kind,
      (self) => ({
        callback: callback(self),
        event: whole
          ? []
          : said
            ? said.flatMap((s) => {
                const told = this.messages.argument(s.file, argsOf(s), rule.event, self);
                return rule.event.said ? told : orUnknown(told);
              })
            : this.messages.spoken(file, receiver, args, rule.event, self),
        ...(emitter.length && { emitter }),
        ...(rule.event.within !== undefined && { within: this.messages.within(file, args, rule.event, self) }),
        ...(rule.event.as === 'job' && {
          queue: this.messages.queues.told(evaluator.expr(file, receiver, self), this.messages.choosers.callableAt(site), self),
        }),
      }),
      {
        ...(channel && { channel }),
        ...(isAny && { among }),
        whole,
        own: vocabulary.own,
        ...(settled && { waits: true, quiet: true }),
        ...(others.length > 1 && { apart: true }),
        ...(said && { said }),
      },
    );
  }

  /**
   * The code around a call waits for what it names, or that code's caller where it is given the name and what runs then:
   * `async listen(subject, handle) { for await (const m of client.subscribe(subject)) await handle(m); }`, or gets what comes:
   * `async receive(queue) { return (await sqs.receive({ queue })).messages; }`.
   */
  private waiting(rule: Extract<ListenRule, { call: string[] }>, site: Site, receiver: E, channel: string | undefined): void {
    const { choosers, handed, namer } = this.messages;
    const event = (self?: ValOf<'inst'>): Val[] => this.messages.spoken(site.file, receiver, argsOf(site), rule.event, self);
    const own = choosers.memberAt(site);
    // A function in the helper may wait: `const loop = async () => { for await (const m of messages) await run(m); }`.
    const outer = event().find((v) => v.t === 'param' && v.f !== own && choosers.isWithin(own, v.f));
    const fn = outer?.t === 'param' ? outer.f : own;
    const asked = new Set(event().flatMap((v) => (v.t === 'param' && v.f === fn ? [v.i] : [])));
    const given = asked.size ? [...handed.forwards(fn, true), ...handed.givenTo(fn, site.e).filter((v) => asked.has(v.i))] : [];
    const run = asked.size && !given.length ? handed.kept(fn) : given;
    const held = run.length ? undefined : this.records.of(site.file, argsOf(site), fn);
    const around = (self?: ValOf<'inst'>): Val[] =>
      run.length ? run : held ? this.records.function(site.file, held, self) : [{ t: 'fn', f: fn, ...(self && { self }) }];
    const isPassedOn = asked.size > 0 && !run.length && handed.gives(fn, site.e);
    for (const choice of choosers.find(site, (self) => ({ event: event(self), callback: around(self) }))) {
      const { named } = namer.names(choice.slots['event'], rule.event);
      const fns = [...new Set(choice.slots['callback'].flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : [])))];
      // `client.watch('x').pipe(…).subscribe(place)`
      const subscribed = subscribedTo(this.messages, choice.site);
      const handlersAt = (at: Site): Fn[] =>
        (subscribed.length ? subscribed : fns).map((each) => (isPassedOn && each === fn ? choosers.memberAt(at) : each));
      if (!named.length)
        this.open.push({ choice, spec: rule.event, kind: () => rule.kind, ...(channel && { channel }), handlers: handlersAt });
      if (!named.length || !fns.length) continue;
      handed.consumeAt(choice, site, fns);
      const at = { file: choice.site.file, line: lineOf(choice.site), via: calleeText(choice.site) };
      for (const handler of handlersAt(choice.site)) {
        if (handler !== fn) this.messages.handlers.add(handler);
        for (const n of named) this.listen(n, rule.event, rule.kind, { ...at, handler }, channel);
      }
    }
  }

  /** Who hands out a stream of what a bus tells, or has it made by a helper that is told which events, goes on when they come. */
  handedOut(site: Site, { event, kind }: Pick<Extract<ListenRule, { observed: string[] }>, 'event' | 'kind'>, keys: Val[]): void {
    const { choosers, namer } = this.messages;
    for (const choice of choosers.find(site, () => ({ event: keys })))
      for (const n of namer.names(choice.slots['event'], event).named)
        this.listen(n, event, kind, {
          handler: choosers.memberAt(choice.site),
          file: choice.site.file,
          line: lineOf(choice.site),
          via: calleeText(choice.site),
        });
  }

  /** Calls of another method on the object that a method is called on: made at the same place, or held by the same name. */
  private sameReceiver(name: string, site: Site, received: Val[]): Site[] {
    const { channels, evaluator } = this.messages;
    const key = channels.of(received);
    const held = (at: Site): string => {
      const { exprs, callables } = at.file.facts;
      const x = exprs[at.e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem') return '';
      const by = exprs[callee.o].k === 'ref' ? callee.o : `${callables[x.by].c}.${textOf(at.file, callee.o)}`;
      return `${at.file.index}:${by}`;
    };
    return this.messages.calls.methodCalls(name).filter((other) => {
      if (held(other) === held(site)) return true;
      const x = other.file.facts.exprs[other.e];
      const callee = x.k === 'call' ? other.file.facts.exprs[x.f] : undefined;
      return key !== undefined && callee?.k === 'mem' && channels.of(evaluator.expr(other.file, callee.o)) === key;
    });
  }

  /** `await once(emitter, 'x')`: the code around it goes on when the event comes. */
  awaited(vocabulary: Vocabulary, rule: Extract<ListenRule, { function: string }>): void {
    const { calls, project } = this.messages;
    if (rule.of !== undefined && !project.importedPackages().has(rule.of)) return;
    // Also by the name that a module of the code's own exports it under.
    const shown = project.files.flatMap(({ facts }) =>
      facts.exports.flatMap(({ n, name }) => (n !== null && name === rule.function ? [n] : [])),
    );
    const names = new Set([rule.function, 'default', ...shown]);
    const plain = [...[...names].flatMap((n) => calls.callsOfImport(n)), ...calls.callsOfVariables()];
    // `once(bus, 'x')`, `events.once(bus, 'x')`, `EventEmitter.once(bus, 'x')`.
    for (const { file, e } of [...new Set([...plain, ...calls.methodCalls(rule.function)])]) {
      const x = file.facts.exprs[e];
      if (x.k !== 'call') continue;
      const isIt = this.messages.evaluator.expr(file, x.f).some((v) => {
        const name =
          v.t !== 'ext' ? undefined : rule.of === undefined ? this.messages.nameIn(vocabulary, v) : v.pkg === rule.of ? v.n : undefined;
        return name?.split('.').pop() === rule.function;
      });
      if (!isIt) continue;
      const received = this.messages.received(vocabulary, rule.types, this.messages.evaluator.argument(file, x.a, rule.emitter), 'on');
      const { named } = this.messages.namer.names(this.messages.argument(file, x.a, rule.event), rule.event);
      if (!received.length || !named.length) continue;
      const subscribed = rule.of === undefined ? [] : subscribedTo(this.messages, { file, e });
      const at = { file, line: x.l, via: calleeText({ file, e }) };
      for (const handler of subscribed.length ? subscribed : [this.messages.choosers.memberAt({ file, e })])
        for (const n of named) this.listen(n, rule.event, rule.kind, { ...at, handler }, this.messages.channels.of(received));
    }
  }

  /** What hears of a record that says the name, where a closure around it runs that. */
  private ofRecord(file: File, names: readonly E[], [only, ...others]: Val[]): RunOfRecord | undefined {
    const run = only?.t === 'fn' && !others.length ? this.records.of(file, names, only.f) : undefined;
    if (run && only.t === 'fn') for (const e of this.records.runsIn(only.f, file, run)) this.messages.calls.omit(file, e);
    return run;
  }

  /** What a function of a base class leaves to the one method that each heir has for it: `new Worker(name, (job) => this.process(job.data))`. */
  private leftToHeirs([only, ...others]: Val[]): ((self: ValOf<'inst'>) => Val[]) | undefined {
    if (only?.t !== 'fn' || others.length) return undefined;
    const { file } = only.f;
    const { hierarchy, members } = this.messages.evaluator;
    const left = callsWithin(only.f).flatMap((e) => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      const on = callee?.k === 'mem' ? file.facts.exprs[callee.o] : undefined;
      if (callee?.k !== 'mem' || on?.k !== 'this' || on.c < 0) return [];
      return hierarchy.find(file.classes[on.c], callee.n, false)?.fn?.facts.abstract ? [{ e, n: callee.n }] : [];
    });
    // Heirs whose construction is that of the base class: which of them a queue is of, who makes them knows.
    const outer = this.messages.choosers.outermost(only.f);
    const isImplicit = ({ file: at, facts: { ctor } }: Cls): boolean => ctor === undefined || at.fns[ctor].facts.implicit === true;
    if (outer.facts.k === 'constructor' && hierarchy.descendants(file.classes[outer.facts.c!]).some(isImplicit)) return undefined;
    const [first, ...more] = left;
    // What sends something itself hears itself.
    const isMore = (e: E): boolean => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      return callee?.k === 'mem' && SENDS.test(callee.n);
    };
    if (!first || more.some(({ n }) => n !== first.n) || callsWithin(only.f).some(isMore)) return undefined;
    return (self) => {
      const found = members.member(self, first.n).filter((v) => v.t === 'fn' && !v.f.facts.abstract);
      if (found.length) for (const { e } of left) this.messages.calls.omit(file, e);
      return found.length ? found : [{ ...only, self }];
    };
  }

  private lastFunction(file: File, args: E[], from: number): E | undefined {
    for (let i = args.length - 1; i >= from; i--) {
      const x = file.facts.exprs[args[i]];
      if (x.k === 'fn') return args[i];
      if (this.messages.evaluator.expr(file, args[i]).some((v) => v.t === 'fn' || v.t === 'param')) return args[i];
      // What a loop runs through is known in its turns: `handlers.forEach((handler, name) => bus.on(name, handler))`.
      if (i > 0 && x.k === 'ref' && listsIn(file, args[i]).length) return args[i];
    }
    // Or the module that has it: `queue.process(join(__dirname, 'mails.js'))`.
    const last = args.length > from ? args[args.length - 1] : undefined;
    return last !== undefined && this.messages.handed.functions(file, last).some((v) => v.t === 'fn') ? last : undefined;
  }

  workers(vocabulary: Vocabulary, rule: Extract<ListenRule, { new: string }>): void {
    for (const { site, vals } of this.messages.calls.constructions()) {
      if (!vals.some((v) => v.t === 'ext' && this.messages.nameIn(vocabulary, v) === rule.new)) continue;
      const { file } = site;
      const x = file.facts.exprs[site.e];
      const back = x.k === 'new' ? x.a[rule.callback] : undefined;
      if (x.k !== 'new' || back === undefined) continue;
      this.messages.handed.consume(file, back, rule.handlers);
      this.messages.calls.consume(file, back);
      if (this.tables.find(site, rule, x.a[rule.queue?.arg ?? 0] ?? 0, back)) continue;
      const functions = (self?: ValOf<'inst'>): Val[] =>
        this.messages.handed.among(this.messages.handed.functions(file, back, self), rule.handlers);
      // `new Worker(work.queue, (job) => work.process(job))`
      const run = this.ofRecord(file, [x.a[rule.queue?.arg ?? 0] ?? 0], functions());
      const left = run ? undefined : this.leftToHeirs(functions());
      this.register(
        site,
        rule.event,
        () => rule.kind,
        (self) => ({
          callback: run ? this.records.function(file, run, self) : left && self ? left(self) : functions(self),
          event: [],
          queue:
            this.messages.queues.keyed(file, x.a[rule.queue?.arg ?? 0] ?? 0, self) ??
            this.messages.queues.textOr(this.messages.evaluator.expr(file, x.a[rule.queue?.arg ?? 0], self), 'name'),
        }),
        { whole: true, own: [], queue: x.a[rule.queue?.arg ?? 0] ?? 0 },
      );
    }
  }

  /**
   * Finds who chooses the event and the callback of a registration, and notes what listens to what.
   * @param slots the event's and the callback's values, where `this` is of the given class
   * @param options `quiet`: say nothing of what is put there without being a function
   */
  register(
    site: Site,
    spec: EventSpec,
    kind: (n: Named) => EventKind,
    slots: (self?: ValOf<'inst'>) => Slots,
    { quiet, unless, ...as }: ListeningAs & { quiet?: boolean },
  ): void {
    const found = this.messages.choosers.find(site, slots).filter((choice) => !unless?.(choice));
    const given = found.length > 1 && spec.as === 'name' && !as.whole ? withGiven(this.messages, site, slots) : undefined;
    for (const choice of given ?? found) {
      const pairs = spec.as === 'name' && !as.whole ? (paired(this.messages, choice) ?? pairedByObjects(this.messages, choice)) : undefined;
      if (pairs) {
        this.messages.handed.consumeAt(
          choice,
          site,
          pairs.map(({ fn }) => fn),
        );
        const isBound = !choice.slots['event'].some((v) => v.t === 'str' && v.v);
        for (const { fn, event } of pairs) {
          const only = isBound ? new Set(event.flatMap((v) => (v.t === 'str' ? [v.v] : []))) : undefined;
          this.heard({ ...choice, slots: only ? choice.slots : { ...choice.slots, event } }, fn, spec, kind, {
            ...as,
            from: site,
            ...(only && { only }),
          });
        }
        continue;
      }
      const fns = [...new Set(choice.slots['callback'].flatMap((v) => (v.t === 'fn' ? this.messages.handed.concrete(v) : [])))];
      this.messages.handed.consumeAt(choice, site, fns);
      const hearing = fns.length ? [] : hearingPattern(this.messages, choice.site, choice.slots['callback']);
      for (const fn of hearing) this.heard(choice, fn, spec, kind, { ...as, from: site });
      if (hearing.length) continue;
      if (!fns.length) {
        // `stream.on('error', console.error)`: what the platform hears leads nowhere.
        const isPlatform = (v: Val): boolean => v.t === 'ext' && v.pkg === '';
        if (!quiet && !choice.slots['callback'].some(isPlatform))
          this.messages.unknown(choice, 'the listener is not known', kind(NAMELESS));
        continue;
      }
      for (const fn of fns) {
        const observers = observing(this.messages, choice.site, fn);
        for (const one of observers.length ? observers : [fn]) this.heard(choice, one, spec, kind, { ...as, from: site });
      }
    }
  }

  /** Notes what a function hears that a choice registers. */
  heard(
    choice: Choice,
    fn: Fn,
    spec: EventSpec,
    kind: (n: Named) => EventKind,
    { among, channel: certain, whole, own, via, line, only, from, waits, apart, queue: of, said }: ListeningAs,
  ): void {
    const sure = typeof certain === 'function' ? certain(choice) : certain;
    const several = sure ? undefined : among?.(choice.slots['emitter']);
    const channel = sure ?? (several?.length === 1 ? several[0] : undefined);
    if (!waits) this.messages.handlers.add(fn);
    const { file } = choice.site;
    const at = {
      handler: fn,
      file,
      line: line ?? lineOf(choice.site),
      via: via ?? calleeText(choice.site),
      site: choice.site,
      ...(several && { among: several }),
    };
    const consumer = choice.through[choice.through.length - 1]?.file ?? file;
    if (spec.as === 'job') {
      const queues = this.messages.queues.queueNames(choice.slots['queue']);
      if (!queues.length) this.messages.unknown(choice, 'which queue it is is not known');
      const names = whole ? undefined : this.messages.namer.names(choice.slots['event'], spec).named;
      for (const queue of queues) this.jobs.processor(queue.v, fn, names, at);
      if (from && of !== undefined && queues.length) this.workingOff.push({ fn, site: from, queue: of });
      return;
    }
    if (whole && spec.apart) {
      this.jobs.apart(spec.apart, kind({ name: '', guard: '' }), fn, at);
      return;
    }
    if (whole) {
      this.messages.listenings.push({
        ...at,
        event: { kind: kind({ name: '**', guard: '' }), by: told(spec), name: '**', ...(channel && { channel }) },
        covers: 'wildcard',
      });
      return;
    }
    if (spec.optional && !choice.slots['event'].length) return;
    // What is made by something else means something else.
    if (spec.made !== undefined && !choice.slots['event'].length) return;
    const event = spec.said ? this.messages.namer.settled(choice.slots['event'], spec) : choice.slots['event'];
    const { named, unknown } = this.messages.namer.names(event, spec);
    const asked = apart && spec.wildcards === undefined && this.onlyAsks(fn) ? this.jobs.asked(fn, []) : [];
    const isMeant = ({ name }: Named): boolean => !asked.length || asked.some((one) => one.name === name);
    if (unknown && !asked.length) {
      this.messages.unknown(choice, unknown, kind(NAMELESS));
      const open = { choice, spec, kind, ...(channel && { channel }), ...(from && { from }), handlers: () => [fn] };
      // Other calls say what is heard: `client.subscribe(topic)`.
      if (said?.length && !choice.through.length) for (const place of said) this.open.push({ ...open, said: place });
      else this.open.push({ ...open, ...(said?.length && { beside: said }) });
    }
    const through = channel ?? this.messages.channels.exchange(choice.slots['within'] ?? []);
    for (const n of named)
      if (!own.includes(n.name) && isMeant(n))
        this.listen(n, spec, kind(n), at, through, { site: choice.site, file: consumer, ...(only && { only }) });
  }

  /** Whether a function does nothing of the code's own but under a comparison with a name: `if (channel === 'orders') …`. */
  private onlyAsks(fn: Fn): boolean {
    const { calls, choosers } = this.messages;
    // `if (channel !== 'orders') return;` as well.
    const isAsked = (part: string): boolean => (part.startsWith('else of ') ? part.includes('!==') : /[^!]===|^case /.test(part));
    return callsWithin(fn).every((e) => {
      const site = { file: fn.file, e };
      const does = calls.targets(site).length > 0 || /^(emit|publish|send|add|dispatch)/.test(calleeText(site).split('.').at(-1)!);
      return !does || partsOf(choosers.guardAt(site)).some(isAsked);
    });
  }

  /**
   * @param at where it was chosen
   * @param from the file whose code listens, and the call of it that chose; `bound`: nothing more is bound to it
   */
  listen(
    n: Named,
    spec: EventSpec,
    kind: EventKind,
    at: Omit<Listening, 'event'>,
    channel?: string,
    from: { file?: File; site?: Site; bound?: boolean; only?: ReadonlySet<string> } = {},
  ): void {
    if (spec.every !== undefined && n.name === spec.every) {
      this.messages.listenings.push({ ...at, event: { kind, by: 'name', name: '**', ...(channel && { channel }) }, covers: 'wildcard' });
      return;
    }
    const wild = spec.wildcards === true && isWildcard(n.name, this.messages.delimiter);
    const topic = spec.wildcards === 'topic' && isTopicPattern(n.name);
    const glob = spec.wildcards === 'glob' && isGlob(n.name);
    // What a queue is bound to is no queue itself, though it may be called as one.
    const bound = from.bound ? [] : this.messages.bindings.of(kind, n.name, from.file ?? at.file, from.site);
    for (const b of bound)
      if (!from.only || from.only.has(b.name))
        this.listen(b, { as: 'name', wildcards: 'topic' }, b.kind ?? kind, at, b.channel, { bound: true });
    // A queue that the broker names is none that anybody sends to.
    if ((kind === 'message' && !n.name) || spec.fed) return;
    this.messages.listenings.push({
      ...at,
      event: {
        kind,
        name: n.name,
        by: told(spec),
        ...(n.cls && { cls: n.cls }),
        ...(n.alias && { alias: n.alias }),
        ...(channel && { channel }),
        ...(spec.speaker && { speaker: spec.speaker }),
      },
      ...(wild && { covers: 'wildcard' as const }),
      ...(topic && { covers: 'topic' as const }),
      ...(glob && { covers: 'glob' as const }),
      // A queue that is fed by an exchange is seldom sent to by itself.
      ...(bound.length > 0 && { ifSent: true }),
      ...(spec.inherits &&
        n.cls &&
        this.messages.evaluator.hierarchy.descendants(n.cls).length && {
          covers: spec.inherits === 'each' ? ('instances' as const) : ('heirs' as const),
        }),
    });
  }

  /** Exported functions that are run where their names are sent. */
  named(rule: Extract<ListenRule, { runs: string[] }>): void {
    const { emissions, evaluator, handlers, project } = this.messages;
    const sent = new Set(emissions.flatMap(({ event }) => (event.kind === rule.kind && event.by === 'name' ? [event.name] : [])));
    this.inTrees(rule, sent);
    for (const file of sent.size ? project.files : []) {
      if (!file.facts.imports.some((i) => rule.runs.includes(i.from))) continue;
      for (const name of sent) {
        const target = project.export(file, name);
        for (const v of target ? evaluator.target(target) : []) {
          if (v.t !== 'fn' || v.f.file !== file) continue;
          handlers.add(v.f);
          this.listen({ name, guard: '' }, rule.event, rule.kind, { handler: v.f, file, line: v.f.facts.l, via: `export ${name}` });
        }
      }
    }
  }

  /** Functions of modules that trees stand for, where their names in those are sent. */
  private inTrees(rule: Extract<ListenRule, { runs: string[] }>, sent: ReadonlySet<string>): void {
    const { evaluator, handlers } = this.messages;
    if (!evaluator.project.roots.size) return;
    for (const name of sent)
      for (const fn of evaluator.trees.named(name)) {
        handlers.add(fn);
        this.listen({ name, guard: '' }, rule.event, rule.kind, {
          handler: fn,
          file: fn.file,
          line: fn.facts.l,
          via: `export ${name.split(':')[1]}`,
        });
      }
  }

  /** A job whose name is not known goes to whoever serves its queue, whatever names that one asks for. */
  settleQueues(): void {
    const { channels } = this.messages;
    const sent = groupBy(this.messages.emissions, (e) => e.event.name);
    const isSent = ({ event }: Listening): boolean =>
      (sent.get(event.name) ?? []).some((e) => e.event.kind === event.kind && channels.meet(e.event.channel, event.channel));
    const heard = new Set(this.messages.listenings.flatMap((l) => (l.covers ? [] : [l.event.name])));
    const isLeft = ({ event }: Listening): boolean =>
      this.messages.emissions.some(
        (e) => e.event.kind === event.kind && e.event.name.startsWith(`${event.name}/`) && !heard.has(e.event.name),
      );
    const kept = this.messages.listenings.filter((l) => !l.ifSent || (l.covers === 'rest' ? isLeft(l) : isSent(l)));
    this.messages.listenings.splice(0, this.messages.listenings.length, ...kept);
  }
}

/** What a promise's executor is given: `new Promise((resolve) => bus.once('x', resolve))` has the code around go on when the event comes. */
function settledBy({ facts: { bindings, callables, exprs } }: File, e: E): 'resolve' | 'reject' | undefined {
  const given = exprs[e];
  const b = given.k === 'ref' && given.r[0] === 'b' ? bindings[given.r[1]] : undefined;
  const [at, position] = (b?.k === 'param' && !b.path?.length && callables[b.f].arg) || [];
  const x = at === undefined ? undefined : exprs[at];
  const made = x?.k === 'new' && position === 0 ? exprs[x.f] : undefined;
  const isPromise = made?.k === 'ref' && made.r[0] === 'g' && made.r[1] === 'Promise';
  return isPromise ? (['resolve', 'reject'] as const)[b!.i!] : undefined;
}

/** Something, where nothing is known of what stands there. */
const orUnknown = (vals: Val[]): Val[] => (vals.length ? vals : [{ t: '?' }]);

/** Whether a call registers for what a rule is for: `client.on('message', …)`. */
function isFor(site: Site, { when }: { when?: string | undefined }): boolean {
  const [first] = argsOf(site);
  const x = first === undefined ? undefined : site.file.facts.exprs[first];
  return when === undefined || (x?.k === 'str' && x.v === when);
}

/** The objects in a list that is written where it is given, or held by a constant of the file. */
function objectsIn({ facts: { exprs, bindings } }: File, e: E): E[] | undefined {
  const x = exprs[e];
  const held = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const list = held?.k === 'var' && held.init !== undefined && !held.set.length && !held.push.length ? exprs[held.init] : x;
  return list.k === 'arr' && list.e.length && list.e.every((one) => exprs[one].k === 'obj') ? list.e : undefined;
}
