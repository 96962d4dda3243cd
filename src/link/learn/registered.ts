import type { E } from '../../extract/facts.js';
import { isNameOfAll } from '../catch-alls.js';
import type { Choice } from '../choosers.js';
import type { Evaluator } from '../evaluate.js';
import type { Messages } from '../messages.js';
import { callsWithin, idOf, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import { lineOf, textOf } from '../text.js';
import { type Cls, type Fn, isSymbolic, unique, type Val, type ValOf } from '../values.js';
import { areAskedForAnswers } from './answers.js';
import { type AskedRun, askedRuns } from './asked-records.js';
import { type Asked, areThings, asks, asksFirst, byArgument, isAsking } from './asking.js';
import { SENDS } from './bus-words.js';
import { type ChannelAt, Finder, kindThrough, specOf } from './finder.js';
import { type Flow, type Store, storeId } from './flow.js';
import { keeperOf } from './keepers.js';
import { type Learned, nameOf } from './learned.js';
import { runsOfAll } from './names-of-all.js';
import { type Outgoing, outgoing } from './outgoing.js';
import type { Outside } from './outside.js';
import { putByDecorators } from './put-by-decorators.js';
import { byKey } from './records.js';
import { restOf } from './rest.js';
import { type Signal, signalOf } from './signals.js';
import { classNamed, each, type Identity, identity, type Put, propertyOf, type Registry, type Run, wayTo, written } from './stores.js';
import { Streams } from './streams.js';
import { entries, isToldByItself, listed, named } from './tables.js';
import { TELLS, toldToAll } from './told-to-all.js';
import { givenAs } from './works.js';
import { DISCRIMINANT } from './yes.js';

/** What is sent through a registry. */
export interface Sending {
  run: Run;
  as: Identity;
  slots: (self?: ValOf<'inst'>) => Slots;
  /** It goes through something outside the sources, and is run where it comes in again. */
  out?: Outgoing & { run: Run };
}

/** What is put into a registry, as it is run. */
interface Hearing {
  put: Put;
  as: Identity;
  slots: (self?: ValOf<'inst'>) => Slots;
  /** It was in the table when that was made. */
  isGiven: boolean;
}

/** A registry with what is sent through it. */
export interface Open {
  id: string;
  puts: Put[];
  store: Store;
  flow: Flow;
  sent: Sending[];
  /** Where things are put in. */
  putAt: PutAt;
  heard: Hearing[];
}

/** Calls that put things in, and the functions which do. */
interface PutAt {
  sites: ReadonlySet<string>;
  fns: ReadonlySet<Fn>;
  /** Those that only have something passed on to another bus. */
  relays?: ReadonlySet<Fn>;
}

const sentElsewhere = (choices: readonly Choice[], { sites, fns, relays }: PutAt): Choice[] =>
  choices.filter(
    ({ site, kept, through }) => !sites.has(idOf(site)) && !(kept && fns.has(kept)) && !through.some((helper) => relays?.has(helper)),
  );

/** The calls that run it. */
const ranAt = ({ site, inside }: Run): Site[] => inside ?? [site];

/** Something that a function was given by its caller, not a callback by what runs it. */
const isHanded = (v: Val): boolean => (v.t === 'param' ? v.f.facts.arg === undefined : v.t === 'arr' && v.of.some(isHanded));

/** What keeps functions that hear, do or answer something is called for that, or for what is told. */
const OF_EVENTS =
  /handler|listen|subscri|observ|consum|callback|hook|event|messag|command|quer|topic|channel|signal|job|task|worker|process|action|procedure|method|rpc|route|request|respon|bus|mediat|dispatch|execut|receiv|watch|subs|emit|saga|activit|step|react|trigger|notif|queue|broker|gateway|socket/i;

/** Methods that have somebody hear, by name. */
const SUBSCRIBES = /^(on|add\w*Listener|subscribe|listen|consume|hear|handle)([A-Z]|$)|(Handler|Listener|Subscriber)s?$/;

/** How objects say that what they list is told to them. */
const SAYS_EVENTS = /event|topic|subscri|listen|signal|notif|trigger/i;

/** How those say it that have a method to hear it: an order has a channel, and an upload is a job, without being told to anybody. */
const MAY_SAY_EVENTS = /messag|hear|channel|command|job/i;

/** The name of an event, where code looks for it: `event.type`, `eventName`. */
const OF_EVENT = /(^|\.)(\w*event|evt)((Type|Kind|Name)|\.(type|kind|name|event|topic))$/i;

/** Methods that hear, by name. */
const HEARS = /^(handle|on|receive|consume|notify|process|execute|perform|react|dispatch|run)([A-Z]|$)/;

/** Whether objects that are kept with a record beside hear, by what the record says or by what they are called and do. */
const mayHear = (store: Store, says: string, method: string): boolean =>
  SAYS_EVENTS.test(says) || (OF_EVENTS.test(nameOf(store)) && HEARS.test(method));

/** How deep in the objects that are made of it something that was given is looked for. */
const DEEPEST_ENVELOPE = 4;

/** Whether a function hands the name that it is given to the method of its own name on what it extends. */
function sendsOn({ evaluator }: Messages, fn: Fn, i: number): boolean {
  const { exprs } = fn.file.facts;
  return callsWithin(fn).some((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || callee.n !== fn.facts.s || exprs[callee.o].k !== 'super' || !x.a.length) return false;
    return evaluator.expr(fn.file, x.a[0]).some((v) => v.t === 'param' && v.f === fn && v.i === i && !v.path.length);
  });
}

/** Registries: what keeps functions or objects and runs them when something is sent. */
export class Registered extends Finder {
  /** Registries of which it is seen what is sent, not what is put in: decorators may say. */
  readonly open: Open[] = [];
  /** Those of which it is known what is sent. */
  private readonly told = new Set<Open>();
  /** What was found to go through something outside the sources. */
  private readonly throughOutside: NonNullable<Sending['out']>[] = [];

  constructor(
    messages: Messages,
    learned: Learned[],
    private readonly outside: Outside,
  ) {
    super(messages, learned);
  }

  /**
   * A registry counts when some event is both put into it and sent through it: anything else that keeps functions is no bus.
   * @param stores all that functions are put into and run from
   */
  registry(registry: Registry, flow: Flow, stores: ReadonlySet<string>): void {
    if (this.asked(registry, flow) || this.observers(registry, flow)) return;
    if (![...registry.puts, ...registry.runs].some(({ key }) => key !== undefined)) {
      const records = byKey(registry, flow, (says, method) => mayHear(flow.store(registry.id), says, method));
      if (records?.puts.length) this.registry(records, flow, stores);
      else if (registry.puts.length) this.unnamed(registry, flow, stores);
      else this.madeWith(registry, flow);
      return;
    }
    // Who hears is kept under an own name, and all are run: `subscribers.set(id, handler)`.
    if (registry.puts.length && registry.puts.every(isUnderOwn) && registry.runs.every((run) => run.key === undefined)) {
      const all = { ...registry, puts: registry.puts.map(({ key, inner, under, ...put }) => put) };
      // Who is told the name is told of what it says, if anything; under a number it is one of those who hear all.
      const isNamed = registry.puts.some(({ site: { file }, key }) => this.messages.evaluator.expr(file, key!).some((v) => isSymbolic(v)));
      if (isNamed) this.broadcast(all, flow);
      else this.registry(all, flow, stores);
      return;
    }
    const store = flow.store(registry.id);
    const put = registry.puts.filter((one) => one.key !== undefined);
    const keyed = registry.runs.filter((run) => run.key !== undefined && !asks(run.path) && !put.some((one) => this.runsItself(one, run)));
    if (!keyed.length || areThings(registry.runs)) return;
    const given = entries(this.messages, store, keyed);
    const out = this.goingOut(keyed);
    const runs = out.length ? keyed : keyed.filter((run) => this.hands(run) && (!run.isLookedUp || this.handsOn(run)));
    const puts = [...put, ...given];
    if (!runs.length || !puts.length) {
      const table = given.length ? given : named(this.messages, store, keyed);
      this.readOutside(store, keyed, table.length && keyed.every(isToldByItself) ? table : [...table, ...put]);
      return;
    }
    if (!given.length && this.isOfMany(store)) return;
    const isDeep = !given.length && !out.length && this.isOfTables(runs, put);
    const all = out.length ? [] : runsOfAll(this.messages, runs, { store: registry.id, flow });
    const ofName = all.length ? runs.filter((run) => !isNameOfAll(this.keyOf(run))) : runs;
    const sent = out.length ? out : ofName.map((run) => ({ run, ...this.sending(run, isDeep) }));
    const filled = isDeep ? puts.filter(({ inner }) => inner !== undefined) : puts;
    const heard = filled.flatMap((put) =>
      sent.map(({ run, as }): Hearing => ({ put, as, slots: this.hearing(put, run, as, isDeep), isGiven: given.includes(put) })),
    );
    // Whoever puts something in has it run later, with all that is in there: that is no sending.
    const puttingIn = heard.flatMap(({ put, slots }) => this.messages.choosers.find(put.site, slots).map((choice) => ({ choice, put })));
    for (const { name, site } of all) {
      const isAll = (v: Val): boolean => v.t === 'str' && v.v === name;
      const at = puttingIn.flatMap(({ choice }) => (choice.slots['event']?.some(isAll) ? [idOf(choice.site)] : []));
      this.messages.runsOfAll.push({ name, site, heardAt: new Set(at) });
    }
    const passing = new Set(puttingIn.filter(({ choice, put }) => this.isPassedOn(choice, put.site)));
    const putAt: PutAt = {
      sites: new Set(puttingIn.flatMap((one) => (passing.has(one) ? [] : idOf(one.choice.site)))),
      fns: new Set(puts.map(({ site }) => this.messages.choosers.memberAt(site))),
      relays: new Set(
        [...passing].flatMap(({ choice }) =>
          choice.slots['callback'].flatMap((v) => (v.t === 'fn' ? this.messages.choosers.outermost(v.f) : [])),
        ),
      ),
    };
    const emitted = new Set(
      sent.flatMap(({ run, as, slots }) =>
        this.names(sentElsewhere(this.messages.choosers.find(run.site, slots), putAt), as, 'sent').map((n) => `${as.by} ${n}`),
      ),
    );
    // What hears is given to a function that keeps it, what is sent to one that sends it: a table that code fills and reads itself is no bus.
    const isGiven = (vals: Val[] | undefined): boolean => (vals ?? []).some((v) => isSymbolic(v));
    if (!sent.some(({ slots }) => isGiven(slots()['event']))) {
      this.readOutside(store, keyed, put);
      return;
    }
    const open: Open = { store, sent, flow, id: registry.id, puts, putAt, heard };
    const isMarked = put.some((one) => putByDecorators(this.messages, one).length);
    if (isMarked || !heard.some((one) => one.isGiven || isGiven(one.slots()['callback']))) {
      this.open.push(open);
      if (isMarked) this.readOutside(store, keyed, put);
      return;
    }
    const isBoth = heard.some(({ put, as, slots }) => {
      const choices = this.messages.choosers.find(put.site, slots).filter((choice) => choice.slots['callback'].some((v) => v.t === 'fn'));
      return this.names(choices, as, 'heard').some((n) => emitted.has(`${as.by} ${n}`));
    });
    if (!isBoth || puts.every(({ isOption }) => isOption)) {
      this.open.push(open);
      // What is sent through it may be read from outside.
      const told = [...runs, ...runs.flatMap((run) => this.givenBy(run))].filter(isToldByItself);
      if (told.length) this.readOutside(store, told, [...put, ...given.filter(({ isOption }) => isOption)]);
      return;
    }

    if (this.isAskedForAnswers({ store, sent })) return;
    for (const site of runs.flatMap(ranAt)) this.messages.calls.block(site);
    // A table that was given is one of several: what it hears is told by the name alone.
    const channel = given.length ? undefined : this.channelAt(store);
    this.hearAll(open, channel);
    this.sendAll(open, channel);
  }

  /** What is run as the calls of the function see it that is given the name: `dispatch(row.type, row)`. */
  private givenBy(run: Run): Run[] {
    const { calls, choosers } = this.messages;
    const { site, key } = run;
    const fn = choosers.callableAt(site);
    const at = key === undefined ? undefined : givenAs(site.file, written(site.file, key), fn.index);
    if (at === undefined) return [];
    return calls
      .callers(fn)
      .flatMap(({ file, e, args }): Run[] => (args?.[at] === undefined ? [] : [{ ...run, site: { file, e }, key: args[at], args }]));
  }

  private keyOf({ site, key }: Run): Val[] {
    return this.messages.evaluator.expr(site.file, key!);
  }

  private hearAll({ store, heard }: Open, channel: ChannelAt | undefined): void {
    for (const { put, as, slots, isGiven } of heard) {
      this.messages.calls.consume(put.site.file, put.value);
      this.messages.listening.register(put.site, specOf(as, 'heard'), kindThrough(nameOf(store)), slots, {
        whole: false,
        own: [],
        quiet: true,
        unless: (choice) => this.isPassedOn(choice, put.site),
        ...(as.by === 'name' && channel && { channel }),
        ...(isGiven && { via: nameOf(store), ...(put.line !== undefined && { line: put.line }) }),
      });
      this.note('listens', this.messages.choosers.memberAt(put.site), put.site.file.path, lineOf(put.site), this.why(store, as));
    }
  }

  /**
   * Whether a bus puts in a function of its own for a name that somebody else gives it, which only passes what comes on to another of its class:
   * `this.keep(name, (...args) => parent.publish(name, ...args))`. Who gives the name neither hears it nor puts anything in.
   */
  private isPassedOn({ by, slots }: Choice, put: Site): boolean {
    const { choosers } = this.messages;
    const { file } = put;
    // The bus itself gives the name.
    const isOwn = choosers.ownerOf(by) === choosers.ownerOf(choosers.callableAt(put));
    if (isOwn || !slots['callback'].length) return false;
    return slots['callback'].every((v) => v.t === 'fn' && v.f.file === file && this.passesOn(v.f));
  }

  /** Whether a closure in a method calls one of the class with a name that is given to the method. */
  private passesOn(fn: Fn): boolean {
    const { choosers, evaluator } = this.messages;
    const around = choosers.outermost(fn);
    if (around === fn || around.facts.c === undefined) return false;
    const { exprs, callables, classes } = fn.file.facts;
    const methods = new Set(classes[around.facts.c].methods.map((m) => callables[m].s));
    return callsWithin(fn).some((e) => {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !methods.has(callee.n) || !x.a.length) return false;
      return evaluator.expr(fn.file, x.a[0]).some((v) => v.t === 'param' && v.f === around);
    });
  }

  /** Objects that list the names which they hear, of which those are run that list the name of what is sent. */
  private asked(registry: Registry, flow: Flow): boolean {
    const { choosers, evaluator, handed, listening, calls } = this.messages;
    const found = registry.puts.length ? askedRuns(this.messages, registry, flow) : [];
    const store = flow.store(registry.id);
    // A way to pay lists what it is for as well, and so do steps and handlers of requests: `handlers.find((one) => one.methods.includes(request.method))`.
    const isOfEvents = ({ run: { site, path }, says: [says], key }: AskedRun): boolean =>
      SAYS_EVENTS.test(says) || (HEARS.test(path[0]) && (MAY_SAY_EVENTS.test(says) || OF_EVENT.test(textOf(site.file, key))));
    const runs = found.filter((one) => this.hands(one.run) && !asks(one.run.path) && isOfEvents(one));
    if (!runs.length || this.isOfMany(store)) return false;
    const as: Identity = { by: 'name', of: runs[0].key };
    const ways = new Map(runs.map(({ run, says }) => [[says, run.path].join(' '), { says, path: run.path }]));
    const heard = registry.puts.flatMap((put) =>
      [...ways.values()].map(({ says, path }) => ({
        put,
        slots: (self?: ValOf<'inst'>): Slots => {
          const { file } = put.site;
          return {
            event: each(evaluator.members.walk(each(evaluator.expr(file, put.value, self)), says)),
            callback: evaluator.members.walk(each(handed.functions(file, put.value, self)), path),
          };
        },
      })),
    );
    const putAt: PutAt = {
      sites: new Set(heard.flatMap(({ put, slots }) => choosers.find(put.site, slots).map(({ site }) => idOf(site)))),
      fns: new Set(registry.puts.map(({ site }) => choosers.memberAt(site))),
    };
    const sent = runs.map(({ run, event }): Sending => ({ run, as, slots: (self) => ({ event: event(self) }) }));
    const emitted = new Set(sent.flatMap(({ run, slots }) => this.names(sentElsewhere(choosers.find(run.site, slots), putAt), as, 'sent')));
    const isHeard = heard.some(({ put, slots }) => {
      const choices = choosers.find(put.site, slots).filter((choice) => choice.slots['callback'].some((v) => v.t === 'fn'));
      return this.names(choices, as, 'heard').some((n) => emitted.has(n));
    });
    if (!isHeard || this.isAskedForAnswers({ store, sent })) return false;
    for (const site of registry.runs.flatMap(ranAt)) calls.block(site);
    const channel = this.channelAt(store);
    for (const { put, slots } of heard) {
      calls.consume(put.site.file, put.value);
      listening.register(put.site, { as: 'name', every: '*' }, kindThrough(nameOf(store)), slots, {
        whole: false,
        own: [],
        quiet: true,
        channel,
      });
      const why = `it puts something into ${nameOf(store)} that lists the names which it hears, and is run when one of them is sent`;
      this.note('listens', choosers.memberAt(put.site), put.site.file.path, lineOf(put.site), why);
    }
    this.sendAll({ id: registry.id, puts: registry.puts, store, flow, sent, putAt, heard: [] }, channel);
    return true;
  }

  /**
   * Objects in a list that have a function for each name which they hear: `emitter.on({ placed: (order) => … })`, of which the one is run
   * that has the name of what is sent: `for (const observer of this.observers) observer[name]?.(...args)`.
   */
  private observers({ id, puts, runs }: Registry, flow: Flow): boolean {
    const { calls, choosers, evaluator, handed, listening } = this.messages;
    const store = flow.store(id);
    const isNamed = ({ key, path }: Run): boolean => key !== undefined && !path.length;
    if (!puts.length || puts.some(({ key, name }) => key !== undefined || name !== undefined) || !runs.every(isNamed)) return false;
    if (!runs.length || runs.some((run) => isAsking(run) || run.by !== undefined) || this.isOfMany(store)) return false;
    const sent = runs.map((run): Sending => ({ run, ...this.sending(run, false) }));
    const { as } = sent[0];
    if (as.by !== 'name' || !sent.some(({ slots }) => slots()['event'].some((v) => isSymbolic(v)))) return false;
    const heard = puts.flatMap(({ site, value }) =>
      choosers
        .find(site, (self) => ({ callback: each(evaluator.expr(site.file, value, self)) }))
        .flatMap((choice) => choice.slots['callback'].flatMap((v) => this.functionsOf(v).map((of) => ({ ...of, choice, site, value })))),
    );
    const putAt: PutAt = {
      sites: new Set(heard.map(({ choice }) => idOf(choice.site))),
      fns: new Set(puts.map(({ site }) => choosers.memberAt(site))),
    };
    const emitted = new Set(sent.flatMap(({ run, slots }) => this.names(sentElsewhere(choosers.find(run.site, slots), putAt), as, 'sent')));
    if (!heard.some(({ name }) => emitted.has(name)) || this.isAskedForAnswers({ store, sent })) return false;
    for (const site of runs.flatMap(ranAt)) calls.block(site);
    const channel = this.channelAt(store);
    for (const { choice, site, value, name, fn } of heard) {
      calls.consume(site.file, value);
      handed.consumeAt(choice, site, [fn]);
      const slots = { ...choice.slots, event: [{ t: 'str' as const, v: name }] };
      listening.heard({ ...choice, slots }, fn, specOf(as, 'heard'), kindThrough(nameOf(store)), { channel, whole: false, own: [] });
      const why = `it puts an object into ${nameOf(store)}, whose function of the name is run of what is sent`;
      this.note('listens', choosers.memberAt(site), site.file.path, lineOf(site), why);
    }
    this.sendAll({ id, puts, store, flow, sent, putAt, heard: [] }, channel);
    return true;
  }

  /** The functions of an object that is written, by their names. */
  private functionsOf(v: Val): { name: string; fn: Fn }[] {
    const { evaluator, handed } = this.messages;
    const x = v.t === 'obj' ? v.file.facts.exprs[v.e] : undefined;
    if (x?.k !== 'obj') return [];
    return x.p.flatMap(({ n }) =>
      n === null
        ? []
        : evaluator.members.member(v, n).flatMap((f) => (f.t === 'fn' ? handed.concrete(f).map((fn) => ({ name: n, fn })) : [])),
    );
  }

  /** What is named for no event, and asked for an answer, is a way to do something: the loader of a library, a converter, what fills a cache. */
  isAskedForAnswers({ store, sent }: Pick<Open, 'store' | 'sent'>): boolean {
    const isNamed = !OF_EVENTS.test(nameOf(store)) && sent.every(({ as }) => as.by === 'name');
    return isNamed && areAskedForAnswers(sent.flatMap(({ run }) => ranAt(run)));
  }

  /** What is looked up under a class that a table names for what came in from outside: who sends objects of these classes there. */
  private goingOut(runs: readonly Run[]): Sending[] {
    const { evaluator } = this.messages;
    return runs.flatMap((run): Sending[] => {
      const vals = run.by ? [] : evaluator.expr(run.site.file, run.key!);
      const classes = new Set(vals.flatMap((v) => (v.t === 'class' ? [v.c] : [])));
      if (!classes.size || vals.some((v) => v.t === 'param')) return [];
      return outgoing(this.messages, classes).map((out) => ({
        run: { ...run, site: out.near },
        as: { by: 'class', of: out.of },
        slots: (self) => ({ event: evaluator.expr(out.near.file, out.of, self) }),
        out: { ...out, run },
      }));
    });
  }

  /** What goes out and comes in there by a broker's own rules is known now, when all is. */
  settle(): void {
    for (const out of this.throughOutside) {
      this.outside.forgetDoors([out.run], out);
      this.messages.calls.block(out.run.site);
    }
  }

  /**
   * Lists of functions that are given all that goes through a registry, where it is sent: `emit(event) { this.handlers.get(event.type)?.(event);
   * for (const hear of this.wildcards) hear(event); }`.
   */
  catchAlls(found: readonly Registry[]): Map<Registry, Registry> {
    const { choosers } = this.messages;
    const isKeyed = ({ puts, runs }: Registry): boolean => [...puts, ...runs].some(({ key }) => key !== undefined);
    const placeOf = ({ site, args }: Run): string => {
      const fn = choosers.memberAt(site);
      return `${fn.file.index}.${fn.index} ${args.length ? wayTo(site.file, args[args.length - 1]) : ''}`;
    };
    const keyed = new Map(found.filter(isKeyed).flatMap((one) => one.runs.map((run) => [placeOf(run), one] as const)));
    return new Map(
      found.flatMap((one): [Registry, Registry][] => {
        const [of, ...others] = new Set(isKeyed(one) || !one.puts.length ? [] : one.runs.map((run) => keyed.get(placeOf(run))));
        return of && !others.length && one.runs.every(({ args }) => args.length) ? [[one, of]] : [];
      }),
    );
  }

  /** What stands in such a list hears all, or what it asks for, if the registry is a bus. */
  catchAll(list: Registry, registry: Registry, flow: Flow, stores: ReadonlySet<string>): void {
    const { calls, choosers, evaluator, handed, listening } = this.messages;
    this.oneSided(this.open.filter(({ id }) => id === registry.id));
    const told = [...this.told].find(({ id }) => id === registry.id);
    if (!told) {
      this.registry(list, flow, stores);
      return;
    }
    for (const site of list.runs.flatMap(ranAt)) calls.block(site);
    const [{ run, as }] = told.sent;
    const property = propertyOf(run.site.file, as.of)?.property;
    const channel = as.by === 'name' ? this.channelAt(told.store) : undefined;
    const why = `it puts a function into ${nameOf(flow.store(list.id))}, which is given all that is sent through ${nameOf(told.store)}`;
    for (const { site, value } of list.puts) {
      calls.consume(site.file, value);
      const slots = (self?: ValOf<'inst'>): Slots => ({ callback: each(handed.functions(site.file, value, self)) });
      for (const choice of choosers.find(site, slots))
        for (const v of choice.slots['callback']) {
          if (v.t !== 'fn') continue;
          handed.consumeAt(choice, site, [v.f]);
          const asked = [...new Streams(this.messages).tests(v.f), ...byArgument(evaluator, v.f)];
          const keys = unique(asked.flatMap((t) => (t.by === as.by && t.property === property ? t.keys : [])));
          const options = { channel, whole: !keys.length, own: [] };
          const event = { ...choice, slots: { ...choice.slots, event: keys } };
          listening.heard(event, v.f, specOf(as, 'heard'), kindThrough(nameOf(told.store)), options);
        }
      this.note('listens', choosers.memberAt(site), site.file.path, lineOf(site), why);
    }
  }

  /** Functions in a list with which the object is made that gives them what it is given. */
  private madeWith(registry: Registry, flow: Flow): void {
    const store = flow.store(registry.id);
    const isTold = registry.runs.some(({ site }) => SENDS.test(this.messages.choosers.memberAt(site).facts.s));
    const puts = isTold || TELLS.test(nameOf(store)) ? listed(this.messages, store) : [];
    if (puts.length) this.broadcast({ ...registry, puts }, flow);
  }

  /** Functions kept without a name: each of several objects that keep some is an event of its own, else what is sent says what it is. */
  private unnamed(registry: Registry, flow: Flow, stores: ReadonlySet<string>): void {
    const { owner } = flow.store(registry.id);
    if (this.everything(registry, owner)) return;
    const isStore = ({ c, n }: { c: Cls; n: string }): boolean => stores.has(storeId(c, n));
    const signal = 'path' in owner ? undefined : signalOf(this.messages, registry, owner, (run) => this.hands(run), isStore);
    const isOfMany = signal && new Set(signal.sent.flatMap(({ names }) => names)).size > 1;
    if (!isOfMany && this.broadcast(registry, flow)) return;
    if (signal) this.signal(registry, signal);
  }

  /** Functions that get whatever an emitter of the code's own sends, by its name: `emit(name, ...args) { this.all.forEach((fn) => fn(name, ...args)); super.emit(name, ...args); }`. */
  private everything({ puts, runs }: Registry, owner: Store['owner']): boolean {
    if ('path' in owner || !puts.length || !runs.length) return false;
    const { calls, channels, choosers, evaluator, handed, listening } = this.messages;
    const told = runs.every(({ site, args }) => {
      const fn = choosers.memberAt(site);
      const [name] = args.length ? evaluator.expr(site.file, args[0]) : [];
      return name?.t === 'param' && name.f === fn && !name.path.length && sendsOn(this.messages, fn, name.i);
    });
    if (!told) return false;
    for (const site of runs.flatMap(ranAt)) calls.block(site);
    const channel = channels.of([{ t: 'inst', c: owner, exact: false }]);
    for (const { site, value } of puts) {
      calls.consume(site.file, value);
      const slots = (self?: ValOf<'inst'>): Slots => ({ event: [], callback: each(handed.functions(site.file, value, self)) });
      listening.register(site, { as: 'name' }, kindThrough(owner.facts.n), slots, {
        whole: true,
        own: [],
        quiet: true,
        ...(channel && { channel }),
      });
      const why = `it keeps functions which ${owner.facts.n} gives whatever it sends, and its name`;
      this.note('listens', choosers.memberAt(site), site.file.path, lineOf(site), why);
    }
    return true;
  }

  /** What one function both keeps and runs, if later, is a memory of results or calls that are held back, no bus. */
  private runsItself(put: Put, run: Run): boolean {
    const { choosers, evaluator, handed } = this.messages;
    const [by, at] = [choosers.callableAt(put.site), choosers.callableAt(run.site)];
    const kept = (): Val[] => evaluator.members.walk(each(handed.functions(put.site.file, put.value)), run.path);
    return by === at || (choosers.isWithin(at, by) && kept().some((v) => v.t === 'param' && v.f === by && !v.path.includes('[]')));
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
    const isHanded = (run: Run, at: number): boolean => this.hands({ ...run, args: run.args.slice(at, at + 1) });
    const given = runs.filter((run) => run.args.length > 0 && !isAsking(run) && isHanded(run, 0));
    if (!given.length || this.isOfMany(store) || this.saysWhat(puts)) return false;
    const streams = new Streams(this.messages);
    const kept = (vals: Val[], isList?: boolean): Val[] => (isList ? evaluator.members.elements(vals) : each(vals));
    const askedOf = (fn: Fn): Asked[] => [...streams.tests(fn), ...byArgument(evaluator, fn)];
    const heard = puts.flatMap(({ site, value, isGiven, isList }) =>
      [...new Set(given.map(({ path }) => path.join('.')))].flatMap((path) => {
        const slots = (self?: ValOf<'inst'>): Slots => ({
          callback: evaluator.members.walk(kept(handed.functions(site.file, value, self), isList), path ? path.split('.') : []),
        });
        if (!isGiven && !slots()['callback'].some((v) => isSymbolic(v))) return [];
        return choosers.find(site, slots).flatMap((choice) =>
          choice.slots['callback'].flatMap((v) => {
            if (v.t !== 'fn') return [];
            const own = askedOf(v.f);
            const asked = own.length ? own : askedOf(handed.thinly(v.f)?.fns[0] ?? v.f);
            return [{ choice, site, value, fn: v.f, asked }];
          }),
        );
      }),
    );
    const sent = (property: string | undefined, at = 0): Choice[] =>
      given.flatMap(({ site, args }) => {
        if (args[at] === undefined) return [];
        const own = new Set([store.n, ...flow.namesOf(site.file, id)]);
        const slots = (self?: ValOf<'inst'>): Slots => {
          const vals = evaluator.expr(site.file, args[at], self);
          return { event: property === undefined ? vals : vals.flatMap((v) => evaluator.members.member(v, property)) };
        };
        return choosers.find(site, slots, (guard) => withoutOwn(guard, own));
      });
    const tests = new Map(heard.flatMap(({ asked }) => asked.map((t) => [`${t.by} ${t.property ?? ''} ${t.at ?? ''}`, t] as const)));
    const toAll = toldToAll(this.messages, store, given, heard);
    if (toAll) tests.set(`name  ${toAll.at}`, { by: 'name', keys: [], ...toAll });
    for (const { by, property, at, called, keys } of tests.values()) {
      const isToAll = toAll !== undefined && !keys.length;
      const says = property ?? called;
      if (says !== undefined && !DISCRIMINANT.test(says)) continue;
      if (at !== undefined && !given.every((run) => isHanded(run, at))) continue;
      const as: Identity = { by, of: given[0].args[at ?? 0] };
      const choices = sent(property, at);
      const names = new Set(this.names(choices, as, 'sent'));
      const isAsked = ({ asked }: (typeof heard)[number]) => asked.filter((t) => t.by === by && t.property === property && t.at === at);
      // Things have names too: where most don't ask for it, it is not what tells events apart.
      if (says === 'name' && heard.filter((h) => isAsked(h).length).length * 2 < heard.length) continue;
      if (
        isToAll
          ? names.size < 2
          : !heard.some((h) =>
              isAsked(h).some((t) => t.keys.some((k) => names.has(k.t === 'str' ? k.v : k.t === 'class' ? k.c.facts.n : ''))),
            )
      )
        continue;
      for (const site of given.flatMap(ranAt)) calls.block(site);
      const channel = by === 'name' ? this.channelAt(store) : undefined;
      const kind = kindThrough(nameOf(store));
      for (const h of heard) {
        calls.consume(h.site.file, h.value);
        handed.consumeAt(h.choice, h.site, [h.fn]);
        // What is asked only on the way says nothing of what else is done.
        const keys = isToAll && !asksFirst(h.fn, toAll.at) ? [] : unique(isAsked(h).flatMap((t) => t.keys));
        const options = { channel, whole: !keys.length, own: [] };
        const event = by === 'name' && keys.length ? [...keys, ...restOf(this.messages, h.fn, keys, names)] : keys;
        listening.heard({ ...h.choice, slots: { ...h.choice.slots, event } }, h.fn, specOf(as, 'heard'), kind, options);
        const at = choosers.memberAt(h.site);
        const told = says === undefined ? 'their class' : `their ${says}`;
        this.note(
          'listens',
          at,
          h.site.file.path,
          lineOf(h.site),
          isToAll
            ? `it keeps objects in ${nameOf(store)}, of which each is told all that is sent`
            : `it keeps functions in ${nameOf(store)}, which all get what is sent and tell events by ${told}`,
        );
      }
      this.send(choices, as, channel, kind);
      const why = `it gives what it is given to all functions in ${nameOf(store)}`;
      for (const { site } of given) this.note('emits', choosers.memberAt(site), site.file.path, lineOf(site), why);
      return true;
    }
    return false;
  }

  /** Whether what is kept is asked which classes it hears: it says that by itself. */
  private saysWhat(puts: readonly Put[]): boolean {
    const { evaluator, calls, choosers, handed } = this.messages;
    const says = (v: Val): boolean =>
      v.t === 'inst' &&
      v.c.facts.methods.some((m) => {
        const f = v.c.file.fns[m];
        if (f.facts.p.length || f.facts.static || f.facts.k !== 'method' || !calls.methodCalls(f.facts.s).length) return false;
        return each(evaluator.invocations.returns(f, v)).some((said) => said.t === 'class');
      });
    return puts.some(({ site, value }) =>
      choosers
        .find(site, (self) => ({ event: each(handed.functions(site.file, value, self)) }))
        .some(({ slots }) => each(slots['event']).some(says)),
    );
  }

  /** Objects that are each one event, called by what holds them. */
  private signal(registry: Registry, signal: Signal): void {
    const { calls, choosers, emitting, listening, handed } = this.messages;
    for (const site of registry.runs.flatMap(ranAt)) calls.block(site);
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
      who: `new ${signal.c.facts.n}`,
      file: signal.c.file.path,
      line: signal.c.facts.l,
      because: `it keeps functions and runs them all; ${objects} ${objects === 1 ? 'field or constant holds' : 'fields and constants hold'} one, each an event of its own`,
    });
    for (const by of new Set(signal.sent.map((s) => s.by)))
      this.note(
        'emits',
        by,
        by.file.path,
        by.facts.l,
        `it runs the functions that a ${signal.c.facts.n} was given, under the name of what holds it`,
      );
  }

  /** Buses by their own name through which nothing goes from one to the other here: what is sent or heard there is an event all the same. */
  oneSided(all: readonly Open[] = this.open): void {
    const { choosers, calls } = this.messages;
    for (const open of all) {
      const { store, sent, heard } = open;
      const by = keeperOf(this.messages, store, sent);
      if (this.told.has(open) || !by || this.isRefused(by.n) || !sent.every(({ run }) => by.sends(run.site))) continue;
      const isSent = sent.some(({ run, as, slots }) => this.names(choosers.find(run.site, slots), as, 'sent').length > 0);
      // A table by names is for anything; what subscribes says so.
      const isHeard = heard.some(
        ({ put, as, slots }) =>
          (isSent || SUBSCRIBES.test(choosers.memberAt(put.site).facts.s)) &&
          choosers
            .find(put.site, slots)
            .some((one) => one.slots['callback'].some((v) => v.t === 'fn') && this.names([one], as, 'heard').length > 0),
      );
      if (!isSent && !isHeard) continue;
      for (const { run } of sent) for (const site of ranAt(run)) calls.block(site);
      const channel = this.channelAt(store);
      if (isHeard) this.hearAll(open, channel);
      if (isSent) this.sendAll(open, channel);
      this.told.add(open);
    }
  }

  sendAll(open: Open, channel: ChannelAt | string | undefined): void {
    const { store, sent, flow, id, putAt } = open;
    this.told.add(open);
    for (const { run, as, slots, out } of sent) {
      if (out) this.throughOutside.push(out);
      const told = as.by === 'name' ? propertyOf(run.site.file, as.of)?.property : undefined;
      if (told) this.outside.toldApart.set(idOf(run.site), told);
      const own = new Set([store.n, ...flow.namesOf(run.site.file, id), ...(out?.names ?? [])]);
      this.send(
        sentElsewhere(
          this.messages.choosers.find(run.site, slots, (guard) => withoutOwn(guard, own)),
          putAt,
        ),
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
        out
          ? `it gives what it is given to a package, by its class, and ${nameOf(store)} is looked up by the class of what is read there`
          : `it looks up ${nameOf(store)} by ${as.by === 'class' ? "the event's class" : 'the name'} and calls what it finds`,
      );
    }
  }

  /**
   * Whether what is run is handed something that the function around was given, by itself or, beside the name, in an envelope:
   * what it works out itself is no event.
   */
  private hands({ site: { file }, args, key }: Run): boolean {
    const name = key === undefined ? undefined : wayTo(file, key);
    const isGiven = (e: E, depth = 0): boolean => {
      const x = file.facts.exprs[depth < DEEPEST_ENVELOPE ? written(file, e) : e];
      if (x.k === 'spread') return isGiven(x.e, depth + 1);
      const inside = x.k === 'obj' ? x.p.map(({ v }) => v) : x.k === 'new' ? x.a : [];
      return (
        this.messages.evaluator.expr(file, e).some(isHanded) ||
        inside.some((one) => depth < DEEPEST_ENVELOPE && wayTo(file, one) !== name && isGiven(one, depth + 1))
      );
    };
    return !args.length || args.some((a) => isGiven(a));
  }

  /** Whether what another object looked up is handed what the function around was given itself: a thing out of a store is told to do something. */
  private handsOn({ site, args }: Run): boolean {
    const around = new Set<Fn>();
    for (let at = this.messages.choosers.callableAt(site); !around.has(at); at = at.file.fns[Math.max(at.facts.up, 0)]) around.add(at);
    return args.some((a) => this.messages.evaluator.expr(site.file, a).some((v) => v.t === 'param' && around.has(v.f)));
  }

  /** Whether a table in a table is meant: what is run is named by two keys, and so is what is put in. */
  private isOfTables(runs: readonly Run[], puts: readonly Put[]): boolean {
    const { evaluator } = this.messages;
    const isNamed = ({ site: { file }, key, inner }: Put | Run): boolean =>
      key !== undefined &&
      inner !== undefined &&
      identity(file, key).by === 'name' &&
      identity(file, inner).by === 'name' &&
      evaluator.expr(file, inner).some((v) => v.t === 'str' || v.t === 'join' || isHanded(v));
    return runs.every((run) => run.by === undefined && isNamed(run)) && puts.some(isNamed);
  }

  private sending(run: Run, isDeep: boolean): { as: Identity; slots: (self?: ValOf<'inst'>) => Slots } {
    const { file } = run.site;
    const as: Identity =
      run.by === undefined
        ? { ...identity(file, run.key!), ...(run.isPattern && { patterns: true as const }) }
        : run.by === 'instance'
          ? { by: 'class', of: run.key!, instances: true }
          : { by: run.by, of: run.key! };
    const { evaluator } = this.messages;
    return {
      as,
      slots: (self) => {
        const event = evaluator.expr(file, as.of, self);
        return { event: isDeep ? within(evaluator, event, evaluator.expr(file, run.inner!, self)) : event };
      },
    };
  }

  private hearing(put: Put, run: Run, as: Identity, isDeep: boolean): (self?: ValOf<'inst'>) => Slots {
    const { file } = put.site;
    const { evaluator } = this.messages;
    const keysOf = (self?: ValOf<'inst'>): Val[] => {
      if (put.key === undefined) return [{ t: 'str', v: put.name! }];
      if (as.by === 'class') return classNamed(evaluator, file, put.key, self);
      const outer = evaluator.expr(file, put.key, self);
      return isDeep ? within(evaluator, outer, evaluator.expr(file, put.inner!, self)) : outer;
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

  private why(store: Store, as: Identity): string {
    return `it puts a function into ${nameOf(store)} under ${as.by === 'class' ? "an event's class" : 'a name'}, which is looked up and called when one is sent`;
  }
}

/** The name of what stands in a table in a table: `orders/placed`. */
const within = (evaluator: Evaluator, outer: Val[], inner: Val[]): Val[] => evaluator.template(['', '/', ''], [outer, inner]);

/** A guard without what only says that somebody listens. */
const withoutOwn = (guard: string, names: ReadonlySet<string>): string =>
  guard
    .split(' and ')
    .filter((part) => part !== 'loop' && !(part.match(/[\w$]+/g) ?? []).some((word) => names.has(word)))
    .join(' and ');

const isUnderOwn = ({ key, inner }: Put): boolean => key !== undefined && inner === undefined;
