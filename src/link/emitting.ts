import type { E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import type { EventKind } from '../graph/model.js';
import { OWN } from '../vocabulary/index.js';
import type { EmitRule, EventSpec, Vocabulary } from '../vocabulary/schema.js';
import { calledThemselves, reaching } from './called-themselves.js';
import type { Choice } from './choosers.js';
import type { Applied } from './decorators.js';
import { envelope } from './envelopes.js';
import { isOfEnvironment } from './environment.js';
import type { Open } from './learn/recalled.js';
import { ofNoTypeAlone } from './learn/types-alone.js';
import { decoratorArgument, type EventRef, type Messages, orWithin, told } from './messages.js';
import { NAMELESS, type Named } from './names.js';
import { namedThere } from './narrowed.js';
import { isRunEach } from './run-each.js';
import { argsOf, calleeName, idOf, type Site } from './sites.js';
import type { Slots } from './slots.js';
import { type Cls, type File, type Fn, isSymbolic, keyOf, textsOf, type Val, type ValOf } from './values.js';

/** An id that is made up for one thing alone. */
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Finds the places where events are emitted, by the rules of vocabularies. */
export class Emitting {
  /** What is sent of which it is not known what it is. */
  readonly open: Open[] = [];
  /** Jobs of which it is known what they are called, not which queue they go to. */
  readonly queueless: { choice: Choice; named: Named[]; isOne: boolean }[] = [];
  /** Jobs of which it is known which queues they may go to, not what they are called. */
  private readonly unnamed: { choice: Choice; queues: string[] }[] = [];
  /** How packages say their messages that know no exchanges: none of theirs comes through one. */
  private readonly aside = new Set<EventSpec>();

  constructor(private readonly messages: Messages) {}

  publications(vocabulary: Vocabulary, rule: EmitRule): void {
    // Only what stays in the process is told apart by the object that sends it.
    const isNamed = rule.kind === 'event' && rule.event.as === 'name';
    const local = isNamed && !vocabulary.shared;
    const between = isNamed ? this.messages.channels.between(vocabulary) : undefined;
    const ways = [...vocabulary.emits, ...vocabulary.listens].flatMap((one) => ('event' in one && one.event ? [one.event] : []));
    if (rule.kind === 'message' && !vocabulary.packages.includes(OWN) && ways.every(({ within }) => within === undefined))
      this.aside.add(rule.event);
    const { methods, isAt } = this.calledBy(vocabulary, rule);
    for (const method of methods) {
      if (!rule.types) {
        for (const site of this.messages.functionCalls(vocabulary, method)) this.publication(site, rule, argsOf(site), 0, between);
        continue;
      }
      if (method === '') {
        for (const { site } of calledThemselves(this.messages, vocabulary, rule.types))
          this.publication(site, rule, argsOf(site), 0, undefined);
        continue;
      }
      for (const site of this.messages.calls.methodCalls(method)) {
        const { file } = site;
        const x = file.facts.exprs[site.e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem' || !isAt(file)) continue;
        const whole = this.messages.evaluator.expr(file, callee.o);
        const received =
          rule.event.of === 'itself'
            ? this.messages.extending(vocabulary, rule.types, whole, method)
            : this.messages.received(vocabulary, rule.types, whole, method);
        if (!received.length) continue;
        if (vocabulary.packages.includes(OWN)) this.messages.calls.block(site);
        if (rule.ran && !isRunEach(site)) continue;
        if (rule.unless && this.isTrue(file, x.a[rule.unless.arg], rule.unless.property)) continue;
        const channel = local ? this.messages.channels.at(file, callee.o, received) : between;
        this.publication(site, rule, x.a, callee.o, channel, vocabulary.own);
      }
      for (const { site, binding } of this.messages.calls.takenCalls(method)) {
        if (!isAt(site.file)) continue;
        const received = this.messages.received(vocabulary, rule.types, this.messages.evaluator.source(site.file, binding), method);
        const channel = local ? this.messages.channels.of(received) : between;
        if (rule.ran && !isRunEach(site)) continue;
        if (received.length) this.publication(site, rule, argsOf(site), this.messages.takenFrom(site.file, binding), channel);
      }
      for (const { read, call } of this.messages.calls.heldCalls(method)) {
        if (!isAt(call.file)) continue;
        const x = call.file.facts.exprs[call.e];
        const held = read.file.facts.exprs[read.e];
        if (x.k !== 'call' || held.k !== 'mem') continue;
        const received = this.messages.received(vocabulary, rule.types, this.messages.evaluator.expr(read.file, held.o), method);
        if (rule.ran && !isRunEach(call)) continue;
        if (received.length) this.publication(call, rule, x.a, held.o, local ? this.messages.channels.of(received) : between);
      }
    }
  }

  /** The methods that a rule speaks of, and in which files: whatever is called in those that may hold something of the package, where it speaks of each. */
  private calledBy({ packages }: Vocabulary, { call }: EmitRule): { methods: Iterable<string>; isAt: (file: File) => boolean } {
    if (!call.includes('*')) return { methods: call, isAt: () => true };
    const files = reaching(this.messages.project, packages);
    const methods = new Set([...files].flatMap((file) => file.facts.calls.flatMap((e) => calleeName(file, e) ?? [])));
    return { methods, isAt: (file) => files.has(file) };
  }

  /** Whether an argument is written as true, or as an object whose property is. */
  private isTrue(file: File, e: E | undefined, property: string): boolean {
    const x = file.facts.exprs[e ?? 0];
    if (x.k === 'bool') return x.v;
    return x.k === 'obj' && x.p.some((p) => p.n === property && this.isTrue(file, p.v, property));
  }

  private publication(site: Site, rule: EmitRule, args: E[], receiver: E, channel: string | undefined, own: readonly string[] = []): void {
    const { file } = site;
    const spec = rule.event;
    const method = spec.called && calleeName(file, site.e);
    const called = method !== undefined && spec.called && Object.hasOwn(spec.called, method) ? spec.called[method] : method;
    if (called === '') return;
    const job = spec.as === 'job';
    // Somebody else runs it.
    if (spec.as === 'function') for (const a of args) this.messages.calls.consume(file, a);
    // Other commands, other statements go the same way, and mean other things.
    const isOneOfMany = spec.made !== undefined || spec.said !== undefined;
    const isIt = isOneOfMany && this.messages.namer.settled(this.messages.argument(file, args, spec), spec).length > 0;
    const sent = spec.as === 'instance' ? args.map((a) => this.toldBy(file, a)) : args;
    const slots = (self: ValOf<'inst'> | undefined): Slots => {
      const spoken = this.messages.spoken(file, receiver, sent, spec, self);
      const meant = called === undefined ? spoken : spoken.map((v) => before(v, `.${called}`));
      const event = this.messages.namer.patterns(spec.as === 'instance' ? this.orTyped(site, meant) : meant, spec);
      if (job)
        return {
          event,
          queue:
            this.messages.queues.keyed(file, receiver, self) ??
            this.messages.queues.told(this.messages.evaluator.expr(file, receiver, self), this.messages.choosers.callableAt(site), self),
        };
      return spec.within === undefined ? { event } : { event, within: this.messages.within(file, args, spec, self) };
    };
    const found = this.messages.choosers.find(site, slots);
    const sources = spec.source === undefined ? undefined : this.sources(site, args, spec);
    const paired = spec.source === undefined ? undefined : this.sourcesByName(site, args, spec);
    const choices = job && args.length > 1 ? this.whoeverCalls(site, found, slots) : found;
    for (const choice of rule.returned ? this.returning(choices, file, args, rule.returned) : ofNoTypeAlone(this.messages, choices)) {
      if (this.isHandedOn(choice, receiver)) continue;
      if (spec.as === 'function') this.consumeGiven(choice);
      if (isOneOfMany) {
        const given = this.messages.namer.settled(choice.slots['event'], spec);
        if (!given.length && !isIt) continue;
        choice.slots = { ...choice.slots, event: given };
      }
      choice.slots = orWithin(choice.slots, spec);
      if (spec.as === 'flow') this.flow(choice, rule);
      // `add(null, { repeat })`: no name, and nothing said.
      else if (job) this.job(choice, rule, file.facts.exprs[args[0] ?? 0].k === 'nil' ? 1 : args.length);
      else {
        // What a package's own objects say is no event of the application.
        const given = choice.slots['event'].filter((v) => v.t !== 'str' || !own.includes(v.v));
        if (choice.slots['event'].length && !given.length) continue;
        const sent = {
          ...choice,
          slots: { ...choice.slots, event: given },
          ...(sources && { sources: sources(choice) }),
          ...(paired && { sourcesOf: paired }),
        };
        this.emitted(sent, rule.event, () => rule.kind, channel ?? this.messages.channels.exchange(choice.slots['within'] ?? []));
      }
    }
  }

  /** Who is said to send what goes out at a place: there, or where it is chosen what is sent. */
  private sources(site: Site, args: E[], { source, ...spec }: EventSpec): (choice: Choice) => string[] {
    const { choosers, namer } = this.messages;
    const of: EventSpec = { ...spec, ...(source !== undefined && { property: source }) };
    const found = new Map<string, string[]>();
    for (const { site: at, slots } of choosers.find(site, (self) => ({
      event: namer.settled(this.messages.argument(site.file, args, of, self), of),
    })))
      found.set(idOf(at), [...(found.get(idOf(at)) ?? []), ...textsOf(slots['event'])]);
    return (choice) => found.get(idOf(choice.site)) ?? found.get(idOf(site)) ?? [];
  }

  /** The same by name, where a call is given several things of which each says both. */
  private sourcesByName({ file }: Site, args: E[], { source, property, ...spec }: EventSpec): Choice['sourcesOf'] {
    const [of, name] = typeof property === 'string' ? property.split('.') : [];
    const [ofSource, from] = source?.split('.') ?? [];
    if (!name || !from || of !== ofSource) return undefined;
    const { messages } = this;
    const { evaluator } = messages;
    const each = messages.argument(file, args, { ...spec, property: of }).flatMap((v) => (v.t === 'arr' ? v.of : [v]));
    if (each.length < 2 || !each.every((v) => v.t === 'obj')) return undefined;
    const found = new Map<string, string[]>();
    for (const v of each) {
      const [names, sources] = [name, from].map((n) => evaluator.environment.names(evaluator.members.member(v, n)));
      if (![names, sources].every((vals) => vals.length && vals.every((one) => one.t === 'str'))) return undefined;
      for (const n of textsOf(names)) found.set(n, [...(found.get(n) ?? []), ...textsOf(sources)]);
    }
    return found;
  }

  /** What names a function for somebody else to run it is no call of that, be it handed on: `later(internal.mails.send)`. */
  private consumeGiven({ site, slots }: Choice): void {
    const { calls, evaluator } = this.messages;
    const named = new Set(slots['event'].flatMap((v) => (v.t === 'fn' ? [v.f] : [])));
    for (const a of argsOf(site)) if (evaluator.expr(site.file, a).some((v) => v.t === 'fn' && named.has(v.f))) calls.consume(site.file, a);
  }

  /** A job that no caller gives a known name goes to its queue from where it is sent, if no caller decides whether: `queue.add(order.id, …)`. */
  private whoeverCalls(site: Site, found: Choice[], slots: (self: ValOf<'inst'> | undefined) => Slots): Choice[] {
    // Of a thing that is known by a constant id, that is no name either.
    const isOpenName = (v: Val): boolean => v.t === '?' || v.t === 'param' || (v.t === 'str' && UUID.test(v.v));
    const isOpen = found.every((choice) => choice.slots['event'].every(isOpenName));
    if (!isOpen || found.every((choice) => choice.site.file === site.file && choice.site.e === site.e)) return found;
    const here = this.messages.choosers.find(site, (self) => ({ ...slots(self), event: [{ t: '?' }] }));
    const [one, ...others] = here;
    const isOne = others.every(({ by, guard }) => by === one.by && guard === one.guard);
    // A guard that was too long to keep says no more of what is in it.
    return one && isOne && found.every(({ guard }) => guard.includes(one.guard) || guard.endsWith('…')) ? here : found;
  }

  /** What is sent in an envelope that nobody hears as such, else what is sent. */
  private toldBy(file: File, e: E): E {
    const one = envelope(this.messages.evaluator, file, e);
    const isHeard = one && this.messages.listenings.some(({ event }) => event.cls && one.classes.includes(event.cls));
    return one && !isHeard ? one.of : e;
  }

  /** What a call is given, or where that is not known what it says by its types that it is: `commands.execute<PlaceOrder, Order>(made)`. */
  private orTyped({ file, e }: Site, given: Val[]): Val[] {
    const x = file.facts.exprs[e];
    const [first, second] = x.k === 'call' ? (x.t ?? []) : [];
    // One type alone is most often that of the answer.
    if (!first || second === undefined || given.some((v) => v.t !== '?')) return given;
    const typed = this.messages.evaluator.types.type(file, first).filter((v) => v.t === 'inst' && !v.c.facts.abstract);
    return typed.length ? typed : given;
  }

  /** What functions send that a registration is given, where it says what their results are for; nothing where it says nothing. */
  private returning(choices: readonly Choice[], file: File, args: E[], { arg, property }: NonNullable<EmitRule['returned']>): Choice[] {
    const { handed } = this.messages;
    const given = args[arg] === undefined ? [] : handed.among(handed.functions(file, args[arg]), [property]);
    const fns = [...new Set(given.flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : [])))];
    return choices.filter(({ slots }) => slots['event'].length).flatMap((choice) => fns.map((by): Choice => ({ ...choice, by })));
  }

  /** Whether a bus that extends one of a package only does what that does with what it is given: whoever gives it sends it. */
  private isHandedOn({ site: { file, e }, by, slots }: Choice, receiver: E): boolean {
    const x = file.facts.exprs[e];
    const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
    if (callee?.k !== 'mem' || callee.o !== receiver || file.facts.exprs[receiver].k !== 'super') return false;
    const member = this.messages.choosers.outermost(by);
    if (member.facts.s !== callee.n || by.file !== file) return false;
    const given = x.k === 'call' ? x.a.slice(0, 1).flatMap((a) => this.messages.evaluator.expr(file, a)) : [];
    return given.some((v) => v.t === 'param' && v.f === member) && slots['event'].every((v) => v.t === 'param' || v.t === '?' || v.d);
  }

  /** Notes the events that a choice names. */
  emitted(choice: Choice, spec: EventSpec, kind: (n: Named) => EventKind, channel?: string): void {
    const { named, unknown } = this.messages.namer.names(choice.slots['event'], spec);
    const asked = unknown && !named.length && told(spec) === 'name' ? this.namedThere(choice.site, spec) : [];
    if (asked.length) {
      this.emitted({ ...choice, slots: { ...choice.slots, event: asked } }, spec, kind, channel);
      return;
    }
    if (unknown) {
      this.messages.unknown(choice, unknown, undefined, kind(NAMELESS));
      this.open.push({ choice, spec, kind, ...(channel && { channel }) });
    }
    for (const n of named) {
      // A key that is left out names nothing.
      if (!n.name) continue;
      const event: EventRef = {
        kind: kind(n),
        name: n.name,
        by: told(spec),
        ...(n.cls && { cls: n.cls }),
        ...(n.alias && { alias: n.alias }),
        ...(channel && { channel }),
        ...(spec.speaker && { speaker: spec.speaker }),
        ...(spec.address && { address: true }),
        ...(this.aside.has(spec) && { aside: true }),
      };
      this.messages.add(choice, event, n.guard, !n.each && (named.length > 1 || unknown !== undefined));
    }
  }

  /** The names that a place sends under conditions which say so themselves: `case 'placed': emit(type)`. */
  private namedThere({ file, e }: Site, { arg, property }: EventSpec): Val[] {
    const x = file.facts.exprs[e];
    const given = x.k === 'call' && arg !== 'all' ? x.a[arg ?? 0] : undefined;
    if (x.k !== 'call' || given === undefined) return [];
    return Array.isArray(property) ? [] : namedThere(this.messages.evaluator, file, given, property, x);
  }

  /** A queue that a function sends to under a condition, as far as what calls give the function leaves it. */
  private chosenBy(by: Fn, queue: ValOf<'str'> & Val): (ValOf<'str'> & Val)[] {
    const { g, ...bare } = queue;
    const left = this.messages.choosers.leftOfAll(g, by);
    return left === null ? [] : left ? [queue] : [bare];
  }

  private job(choice: Choice, rule: EmitRule, count: number): void {
    const said = this.messages.queues.queueNames(choice.slots['queue']);
    const all = said.length > 1 ? said.flatMap((queue) => this.chosenBy(choice.by, queue)) : said;
    // Of several that only a type allows nobody is seen to choose one.
    const queues = all.length > 1 && all.every((v) => v.lit) ? [] : all;
    // An id that the environment says is of something, and names no job.
    const isId = (v: Val): boolean => isOfEnvironment(v) && /_ID$/.test(v.n);
    const told = choice.slots['event'];
    const vals: Val[] = told.some(isId) ? [...told.filter((v) => !isId(v) && !(v.t === 'str' && v.v === '')), { t: '?' }] : told;
    if (!queues.length) {
      const { named, unknown } = this.messages.namer.names(vals, rule.event);
      this.queueless.push({ choice, named, isOne: !unknown && named.length === 1 });
      return;
    }
    // Bull's add(data) sends a job without a name; a name that is not known still goes to its queue.
    const isUnnamed = rule.event.arg === undefined && rule.event.as === 'job';
    const nameless =
      rule.event.property === undefined &&
      (count === 0 ||
        isUnnamed ||
        (count === 1 && !vals.length) ||
        vals.every((v) => v.t === 'obj' || v.t === 'decl' || v.t === 'shape' || v.t === 'inst'));
    const { named, unknown } =
      nameless && (isUnnamed || vals.length || count === 1)
        ? { named: [{ name: '', guard: '' }], unknown: undefined }
        : this.messages.namer.names(vals, rule.event);
    const names: Named[] = named.length ? named : [{ name: '', guard: '' }];
    if (unknown) this.messages.unknown(choice, unknown);
    if (unknown && !named.length) this.unnamed.push({ choice, queues: queues.map(({ v }) => v) });
    // One of several that are chosen in branches, of which one is not known.
    const isOpen = choice.slots['queue'].some((v) => v.t === '?') && choice.slots['queue'].filter((v) => v.g).length > 1;
    // `queues[channel].add(QUEUES[channel], …)`: what is called as the queues are is called as its own.
    const own = new Set(queues.map(({ v }) => v));
    const areOwn = own.size > 1 && own.size === names.length && names.every(({ name }) => own.has(name));
    for (const queue of queues) {
      // Chosen in one branch they go together.
      const beside = areOwn ? names.filter(({ name }) => name === queue.v) : queue.g ? names.filter(({ guard }) => guard === queue.g) : [];
      for (const n of beside.length ? beside : names) {
        this.messages.add(
          choice,
          { kind: 'job', by: 'name', name: n.name ? `${queue.v}/${n.name}` : queue.v, ...(n.alias && { alias: n.alias }) },
          both(queue.g ?? '', n.guard),
          !n.each && (names.length > 1 || queues.length > 1 || isOpen),
        );
      }
    }
  }

  /**
   * Jobs whose queue is not known where they are sent go to the queue from which jobs of that name are heard, if there is one.
   * @param said queues that the code says for names of jobs
   */
  settleQueueless(said: ReadonlyMap<string, ReadonlySet<string>>): void {
    const heard = new Map<string, Set<string>>();
    for (const { event, covers } of this.messages.listenings) {
      const at = event.kind === 'job' && !covers ? event.name.indexOf('/') : -1;
      if (at < 0) continue;
      const name = event.name.slice(at + 1);
      heard.set(name, (heard.get(name) ?? new Set()).add(event.name.slice(0, at)));
    }
    for (const { choice, named, isOne } of this.queueless) {
      let open = !named.length;
      for (const n of named) {
        const [queue, ...more] = said.get(n.name) ?? heard.get(n.name) ?? [];
        if (queue === undefined || more.length) {
          open = true;
          continue;
        }
        const event: EventRef = { kind: 'job', by: 'name', name: `${queue}/${n.name}`, ...(n.alias && { alias: n.alias }) };
        this.messages.add(choice, event, n.guard, !n.each && !isOne);
      }
      if (open && !this.isSaid(choice.site)) this.messages.unknown(choice, 'which queue it is is not known');
    }
  }

  /** What a job is called makes no difference where whoever works off its queue takes each. */
  settleUnnamed(): void {
    const heard = this.messages.listenings.filter(({ event }) => event.kind === 'job');
    for (const { choice, queues } of this.unnamed) {
      const takesEach = (queue: string): boolean => {
        const workers = heard.filter(({ event }) => event.name === queue || event.name.startsWith(`${queue}/`));
        return workers.length > 0 && workers.every(({ covers }) => covers === 'queue');
      };
      if (queues.every(takesEach)) this.messages.known(choice);
    }
  }

  /** Whether something is sent at a place, however it goes. */
  private isSaid({ file, e }: Site): boolean {
    return this.messages.emissions.some(({ site }) => site.file === file && site.e === e);
  }

  /** BullMQ's tree of jobs: every node names its job and its queue, be it by what callers give for it. */
  private flow(choice: Choice, rule: EmitRule): void {
    const { members } = this.messages.evaluator;
    const named: EmitRule = { ...rule, event: { arg: 0, as: 'job' } };
    const seen = new Set<string>();
    const look = (val: Val, outer: string): void => {
      const guard = both(outer, val.g ?? '');
      if (val.t === 'arr') for (const v of val.of) look(v, guard);
      const node: Val = { ...val, g: undefined };
      // A tree that grows by itself in a loop has the same nodes again.
      if (node.t !== 'obj' || seen.has(keyOf(node))) return;
      seen.add(keyOf(node));
      const slots: Slots = { event: members.member(node, 'name'), queue: members.member(node, 'queueName') };
      const isGiven = Object.values(slots).some((vals) => vals.some((v) => isSymbolic(v)));
      const choices = isGiven
        ? this.messages.choosers.find(
            choice.site,
            () => slots,
            () => choice.guard,
          )
        : [{ ...choice, slots }];
      for (const each of slots['queue'].length ? choices : []) {
        // Any queue that a type allows is no choice.
        const queue = each.slots['queue'].filter((v, _, all) => all.length === 1 || v.t !== 'str' || !v.lit);
        this.job({ ...each, slots: { ...each.slots, queue }, guard: both(each.guard, guard) }, named, 2);
      }
      for (const child of members.member(node, 'children')) look(child, guard);
    };
    for (const val of choice.slots['event']) look(val, '');
    if (!choice.slots['event'].some((v) => v.t === 'obj' || v.t === 'arr')) this.messages.unknown(choice, 'it is computed at run time');
  }

  /**
   * With this package's own decorators there is no bus to know: an event is sent where an instance of a class that a handler names,
   * or that is claimed, is given to a method that keeps it in a list.
   */
  handedLists(): void {
    const own = this.messages.vocabularies.filter((v) => v.claims.length);
    if (!own.length) return;
    const events = new Set(this.messages.listenings.flatMap((l) => (l.event.cls ? [l.event.cls] : [])));
    for (const { cls } of this.claims()) if (cls) events.add(cls);
    if (!events.size) return;
    for (const file of this.messages.project.files) {
      for (const c of file.classes) {
        for (const index of c.facts.methods) {
          const fn = file.fns[index];
          for (const [i] of fn.facts.p.entries()) if (this.keeps(c, fn, i)) this.listEmissions(fn, i, events);
        }
      }
    }
  }

  /** A method that puts its parameter into a list of its class. */
  private keeps(c: Cls, fn: Fn, i: number): boolean {
    const { file } = c;
    return c.facts.fields.some((f) =>
      f.push.some((e) => {
        const x = file.facts.exprs[e];
        const inner = x.k === 'spread' ? x.e : e;
        return this.messages.evaluator.expr(file, inner).some((v) => v.t === 'param' && v.f === fn && v.i === i);
      }),
    );
  }

  private listEmissions(fn: Fn, i: number, events: Set<Cls>): void {
    const given = this.messages.calls.callers(fn).flatMap((caller) => {
      const a = caller.args?.[i];
      if (a === undefined) return [];
      const choices = this.messages.choosers.find({ file: caller.file, e: caller.e }, (self) => ({
        event: this.messages.evaluator.expr(caller.file, a, self),
      }));
      return choices.map((choice) => ({
        choice,
        named: this.messages.namer.names(choice.slots['event'], { as: 'instance' }).named.filter((n) => n.cls),
      }));
    });
    // A list that keeps one event keeps events: those that nobody hears or claims too.
    if (!given.some(({ named }) => named.some((n) => events.has(n.cls!)))) return;
    for (const { choice, named } of given) {
      for (const n of named)
        this.messages.add(choice, { kind: 'event', name: n.name, by: 'class', cls: n.cls! }, n.guard, named.length > 1);
    }
  }

  /** What methods claim to emit: [method, event, decorator]. */
  claims(): { fn: Fn; name: string; cls?: Cls; d: Applied }[] {
    const claiming = this.messages.vocabularies.flatMap((v) => v.claims.map((name) => [v, name] as const));
    const decorated = this.messages.project.files.flatMap((file) => (claiming.length ? file.fns.filter((fn) => fn.facts.d) : []));
    return decorated.flatMap((fn) =>
      claiming
        .flatMap(([v, name]) => this.messages.decorators.all(v, fn.file, fn.facts.d, name))
        .flatMap((d) => {
          const { named } = this.messages.namer.names(decoratorArgument(d, { arg: 'all', as: 'class' }), { as: 'class' });
          return named.map((n) => ({ fn, name: n.name, ...(n.cls && { cls: n.cls }), d }));
        }),
    );
  }
}

/** A name with a text behind it. */
function before(v: Val, text: string): Val {
  if (v.t === 'str') return { ...v, v: `${v.v}${text}` };
  return isSymbolic(v) ? { t: 'join', s: ['', text], parts: [[v]], ...(v.g && { g: v.g }) } : v;
}
