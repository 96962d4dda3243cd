import type { E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import { groupBy } from '../graph/graph-index.js';
import type { Entry, EventKind } from '../graph/model.js';
import { OWN } from '../vocabulary/index.js';
import type { EventSpec, Vocabulary } from '../vocabulary/schema.js';
import { Bindings } from './bindings.js';
import type { Calls } from './calls.js';
import { carriedNames } from './carried-names.js';
import { eachOfChannels, hearsName, joinOwnChannels, withoutAddresses, withoutCarriers, withoutRelays } from './carriers.js';
import { catchAlls } from './catch-alls.js';
import { Channels } from './channels.js';
import { type Choice, Choosers } from './choosers.js';
import { classListeners, interfaceListeners } from './class-listeners.js';
import { DecoratedRoutes } from './decorated-routes.js';
import { DecoratorListeners } from './decorator-listeners.js';
import { type Applied, type Decorators, nameIn } from './decorators.js';
import { Configured } from './deploy/configured.js';
import { Deployed } from './deploy/deployed.js';
import { Emitting } from './emitting.js';
import type { Evaluator } from './evaluate.js';
import { Flows } from './flows.js';
import { Handed } from './handed.js';
import { holding } from './holders.js';
import { joinImplementations } from './implementations.js';
import { GappedNames } from './learn/gapped.js';
import { Learner } from './learn/learner.js';
import { Listeners } from './listeners.js';
import { looksLike } from './looks.js';
import { namedAsQueues } from './named-as-queues.js';
import { Namer } from './names.js';
import type { Project } from './project.js';
import { Queues } from './queues.js';
import { Routes } from './routes.js';
import { Sagas } from './sagas.js';
import { Services } from './services.js';
import { idOf, type Site } from './sites.js';
import type { Slots } from './slots.js';
import { calleeText, lineOf } from './text.js';
import { toldOn } from './told-on.js';
import { unknownBuses } from './unknown-buses.js';
import { type Cls, type Decl, type File, type Fn, says, type Val, type ValOf } from './values.js';

/** Which event, before it has an id: the same kind, name, class and channel are the same event. */
export interface EventRef {
  kind: EventKind;
  name: string;
  /** Whether buses tell it apart by its name or by its class: one never meets the other. */
  by: 'name' | 'class';
  cls?: Cls;
  alias?: string;
  /** The emitter object or class that it travels through; undefined when any. */
  channel?: string;
  /** Who of the runtime says it; undefined for what the application says. */
  speaker?: string;
  /** The name is an address that is called. */
  address?: true;
  /** It goes by something that knows no exchanges. */
  aside?: true;
}

export interface Emission {
  event: EventRef;
  site: Site;
  by: Fn;
  via: string;
  guard: string;
  /** One of several that the place may mean. */
  oneOf: boolean;
  /** It is sent by this function, one of those that a call on the way may run. */
  among?: Choice['among'];
  /** Where it goes out, by whatever helpers. */
  of?: Site;
  /** Who is said to send it, as far as that is known, where rules may ask for it. */
  sources?: readonly string[];
}

export interface Listening {
  event: EventRef;
  handler: Fn;
  file: File;
  line: number;
  via: string;
  /** A decorator of the code's own says it, which applies that of a package. */
  byOwn?: true;
  /** Covers every event that fits: a wildcard, a queue with whatever jobs, those of its jobs that nobody else hears, a class with those that extend it (those that nobody hears themselves; each). */
  covers?: 'wildcard' | 'topic' | 'glob' | 'queue' | 'rest' | 'heirs' | 'instances';
  /** What it is where nobody of the code sends it. */
  entry?: Entry;
  /** Counts only where it is sent: to a queue itself, what has no known name or no exchange; to one of several queues that run what one table has. */
  ifSent?: boolean;
  /** Where code chose what is heard. */
  site?: Site;
  /** The channels that it may come through, where those are several. */
  among?: readonly string[];
}

export interface Unknown {
  site?: Site;
  file: File;
  line: number;
  by: Fn;
  via: string;
  reason: string;
  /** What would be heard there. */
  hears?: EventKind;
  /** What would be sent there. */
  sends?: EventKind;
  /** Where it goes out, by whatever helpers. */
  of?: Site;
}

/** The name of the property that an expression reads, be it taken out before: `env.ORDERS`, `const { ORDERS } = env`. */
function memberName({ facts: { bindings, exprs } }: File, e: E): Val[] {
  const x = exprs[e];
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  const name = x.k === 'mem' ? x.n : b?.path?.length ? b.path[b.path.length - 1] : undefined;
  return [name === undefined ? { t: '?' } : { t: 'str', v: name }];
}

/** Finds every emission and every listener that the vocabularies can spell. */
export class Messages {
  readonly emissions: Emission[] = [];
  readonly listenings: Listening[] = [];
  readonly unknowns: Unknown[] = [];
  /** Closures that are handlers: callables of their own. */
  readonly handlers = new Set<Fn>();
  /** Calls of what stands in a table under the name of what is sent, beside which what stands under a name that says that it hears all is run. */
  readonly runsOfAll: { name: string; site: Site; heardAt: ReadonlySet<string> }[] = [];
  readonly channels: Channels;
  readonly queues: Queues;
  readonly emitting: Emitting;
  readonly listening: Listeners;
  readonly sagas: Sagas;
  readonly learner: Learner;
  /** What divides the parts of wildcard names. */
  readonly delimiter: string;
  readonly namer: Namer;
  readonly choosers: Choosers;
  readonly handed: Handed;
  readonly routes: Routes;
  readonly bindings: Bindings;
  private readonly flows: Flows;
  readonly services: Services;
  private readonly deployed: (Deployed | Configured)[];

  constructor(
    readonly project: Project,
    readonly evaluator: Evaluator,
    readonly calls: Calls,
    readonly decorators: Decorators,
    readonly vocabularies: readonly Vocabulary[],
    /** Names of learned things that are not to be believed. */
    readonly refused: ReadonlySet<string> = new Set(),
  ) {
    this.delimiter = this.chosenDelimiter();
    this.namer = new Namer(evaluator, this.delimiter);
    this.handed = new Handed(evaluator, calls);
    calls.unwrapped = (val) => this.handed.unwrapped(val, true);
    this.choosers = new Choosers(evaluator, calls, this.handlers, this.handed);
    this.routes = new Routes(this);
    this.bindings = new Bindings(this);
    this.flows = new Flows(this);
    this.services = new Services(this);
    this.deployed = this.vocabularies.flatMap((v) => [
      ...(v.deploys ? [new Deployed(this, v, v.deploys)] : []),
      ...(v.configures ? [new Configured(this, v, v.configures)] : []),
    ]);
    this.channels = new Channels(evaluator);
    this.queues = new Queues(this);
    this.emitting = new Emitting(this);
    this.listening = new Listeners(this);
    this.sagas = new Sagas(this);
    this.learner = new Learner(this);
  }

  find(): void {
    // What functions get that are written where a package runs them may be asked for by whatever follows.
    this.routes.findGifts();
    this.evaluator.objects.findOutside();
    this.services.findDeclared();
    // Before all else: what a bus of the code base's own runs is heard, not called.
    this.learner.find();
    // Registrations first: what they consume is no call.
    this.routes.find();
    this.routes.found.push(...new DecoratedRoutes(this).find());
    this.bindings.find();
    this.services.find();
    for (const one of this.deployed) one.find();
    this.speak(this.vocabularies.filter((v) => !v.carrier && !v.met && !v.told));
    this.speakTold(this.vocabularies.filter((v) => v.told));
    const isSaid = [...this.emissions, ...this.listenings].some(({ event }) => event.speaker === undefined);
    const carriers = this.vocabularies.filter((v) => v.carrier);
    if (!isSaid) this.speak(carriers);
    else
      for (const clients of [false, true])
        this.meet(
          carriers.filter((v) => v.clients === clients),
          clients,
        );
    this.meet(
      this.vocabularies.filter((v) => v.met),
      true,
    );
    this.emitting.handedLists();
    this.listening.settleQueues();
    carriedNames(this);
    namedAsQueues(this, this.listening.workingOff);
    this.learner.settle();
    toldOn(this);
    this.emitting.settleUnnamed();
    unknownBuses(this);
    for (const one of this.deployed) one.settle();
    catchAlls(this);
    withoutAddresses(this);
    withoutCarriers(this);
    withoutRelays(this);
    eachOfChannels(this);
    joinOwnChannels(this);
    joinImplementations(this);
  }

  /** Finds what these vocabularies spell where both who sends and who hears it are known, and are not one class unless that tells clients. */
  private meet(vocabularies: readonly Vocabulary[], clients: boolean): void {
    const { emissions, listenings, unknowns, handlers, emitting, listening } = this;
    const before = [emissions, listenings, unknowns, emitting.open, listening.open].map((list) => list.length);
    const known = new Set(handlers);
    // What tells on what comes through a channel, under names that only that has, is a way and no listener.
    const relays = new Set([...unknowns, ...emitting.open.map(({ choice }) => choice)].map(({ by }) => this.choosers.outermost(by)));
    this.speak(vocabularies);
    const spoken = ({ event }: { event: EventRef }): string => `${event.kind} ${event.name}`;
    const [sent, heard] = [emissions.splice(before[0]), listenings.splice(before[1])];
    const [unknown, openSent, openHeard] = [unknowns.splice(before[2]), emitting.open.splice(before[3]), listening.open.splice(before[4])];
    // What a class tells itself alone is a way between its processes.
    const isItself = (by: Fn, handler: Fn): boolean => !clients && this.choosers.ownerOf(by) === this.choosers.ownerOf(handler);
    // A pattern is of all that fit it: `orders.*`.
    const isHeardBy = (one: Listening, { event }: Emission): boolean => event.kind === one.event.kind && hearsName(one, event.name);
    const byName = groupBy(sent, spoken);
    const isOf = (one: Listening): boolean =>
      (one.covers ? sent : (byName.get(spoken(one)) ?? [])).some((e) => isHeardBy(one, e) && (clients || !isItself(e.by, one.handler)));
    const met = heard.filter((one) => !relays.has(this.choosers.outermost(one.handler)) && isOf(one));
    const patterns = met.filter((one) => one.covers);
    // What a framework hears by another word, and nobody sends by that, comes this way: `@EventPattern('purge')` of a server that a broker tells.
    const said = new Set(emissions.map(spoken));
    const both = new Set([...met, ...listenings.filter((one) => !said.has(spoken(one)))].map(spoken));
    emissions.push(...sent.filter((one) => both.has(spoken(one)) || patterns.some((heard) => isHeardBy(heard, one))));
    listenings.push(...met);
    this.forget(known, met);
    // Names with gaps meet as well, once all is known.
    const open = new GappedNames(this).met(openSent, openHeard, isItself);
    emitting.open.push(...open.sent);
    listening.open.push(...open.heard);
    unknowns.push(...unknown.filter((u) => [...open.sent, ...open.heard].some(({ choice }) => isAt(u, choice))));
  }

  /** Finds what these vocabularies spell; what is heard of any object, and nobody of the code sends, is the platform's. */
  private speakTold(vocabularies: readonly Vocabulary[]): void {
    const { emissions, listenings, handlers } = this;
    const known = new Set(handlers);
    const [sentBefore, heardBefore] = [emissions.length, listenings.length];
    this.speak(vocabularies);
    const names = new Set(emissions.slice(sentBefore).map(({ event }) => event.name));
    const heard = listenings.splice(heardBefore);
    const told = heard.filter(({ event }) => event.channel !== undefined || names.has(event.name));
    for (const { handler, entry } of heard.filter((l) => !told.includes(l))) if (entry) this.routes.found.push({ fn: handler, entry });
    // What servers tell each other is no way in for clients.
    const { found } = this.routes;
    const isTold = (fn: Fn, name: string): boolean =>
      told.some((l) => l.event.kind === 'message' && l.handler === fn && l.event.name === name);
    for (let i = found.length - 1; i >= 0; i--)
      if (found[i].entry.kind === 'ws' && isTold(found[i].fn, found[i].entry.label)) found.splice(i, 1);
    listenings.push(...told);
    this.forget(known, told);
  }

  /** Who was not known to hear something before, and does not hear any of this, is no handler. */
  private forget(known: ReadonlySet<Fn>, heard: readonly Listening[]): void {
    const handling = new Set(heard.map(({ handler }) => handler));
    for (const fn of this.handlers) if (!known.has(fn) && !handling.has(fn)) this.handlers.delete(fn);
  }

  /** Finds what these vocabularies spell: who listens, then what is sent. */
  private speak(vocabularies: readonly Vocabulary[]): void {
    for (const vocabulary of vocabularies) {
      for (const rule of vocabulary.listens) {
        if ('call' in rule) this.listening.registrations(vocabulary, rule);
        else if ('extends' in rule) classListeners(this, vocabulary, rule);
        else if ('implements' in rule) interfaceListeners(this, vocabulary, rule);
        else if ('new' in rule) this.listening.workers(vocabulary, rule);
        else if ('function' in rule) this.listening.awaited(vocabulary, rule);
        else if ('stream' in rule) this.flows.find(vocabulary, rule);
      }
    }
    new DecoratorListeners(this, this.listening).find(vocabularies);
    for (const vocabulary of vocabularies) for (const rule of vocabulary.emits) this.emitting.publications(vocabulary, rule);
    for (const vocabulary of vocabularies) for (const rule of vocabulary.listens) if ('runs' in rule) this.listening.named(rule);
  }

  /** The delimiter that the code gives its emitter, or the module of it, else a dot. */
  private chosenDelimiter(): string {
    for (const vocabulary of this.vocabularies) {
      for (const { type, call, property } of vocabulary.delimiters) {
        const sites = call === 'constructor' ? this.calls.constructorCalls() : this.calls.methodCalls(call);
        for (const { file, e } of sites) {
          const x = file.facts.exprs[e];
          if (x.k !== 'call' && x.k !== 'new') continue;
          const callee = file.facts.exprs[x.f];
          const of = callee.k === 'mem' && x.k === 'call' ? callee.o : x.f;
          if (!this.evaluator.expr(file, of).some((v) => this.nameIn(vocabulary, v) === type)) continue;
          const [given] = this.evaluator.argument(file, x.a, 0).flatMap((v) => this.evaluator.members.member(v, property));
          if (given?.t === 'str') return given.v;
        }
      }
    }
    return '.';
  }

  // ── whether a vocabulary speaks of a value ──

  nameIn(vocabulary: Vocabulary, val: Val): string | undefined {
    return val.t === 'ext' || val.t === 'extInst' ? nameIn(vocabulary, val.pkg, val.n) : undefined;
  }

  /** What the receiver is as the vocabulary knows it: an object of one of the types, by itself or by inheritance. */
  received(vocabulary: Vocabulary, types: string[], vals: Val[], method: string): Val[] {
    const { hierarchy } = this.evaluator;
    if (vocabulary.packages.includes(OWN)) return vals.filter((v) => this.isOwn(v, types));
    const fits = (v: Val): boolean => {
      const name = this.nameIn(vocabulary, v);
      if (v.t === 'ext') return vocabulary.values.some((r) => 'exported' in r && r.exported === name && types.includes(r.type));
      return v.t === 'extInst' && name !== undefined && types.includes(name);
    };
    return vals.filter((v) => {
      if (fits(v)) return true;
      if (v.t === 'inst') {
        const top = hierarchy.externalBase(v.c);
        return top !== undefined && fits(top) && !hierarchy.find(v.c, method, false)?.fn;
      }
      if (v.t === 'decl' && this.declared(v, fits, method)) return true;
      return vocabulary.looks?.types.some((n) => types.includes(n)) === true && looksLike(this.evaluator, v, vocabulary.looks.methods);
    });
  }

  /** Classes of the sources that extend one of the types, and have no method of this name themselves. */
  extending(vocabulary: Vocabulary, types: readonly string[], vals: Val[], method: string): Val[] {
    const { hierarchy } = this.evaluator;
    return vals.filter((v) => {
      const top = v.t === 'class' ? hierarchy.externalBase(v.c) : undefined;
      const name = top && this.nameIn(vocabulary, top);
      return v.t === 'class' && name !== undefined && types.includes(name) && !hierarchy.find(v.c, method, true)?.fn;
    });
  }

  /** An object, class or interface of the sources by one of the names, by itself or by inheritance. */
  private isOwn(v: Val, types: readonly string[]): boolean {
    const { hierarchy } = this.evaluator;
    if (v.t === 'inst' || v.t === 'class') return hierarchy.chain(v.c).some((c) => types.includes(c.facts.n));
    return v.t === 'decl' && types.includes(v.decl.facts.n);
  }

  /** An interface that extends one of the types, or is implemented by a class that does. */
  private declared(val: ValOf<'decl'>, fits: (v: Val) => boolean, method: string, seen = new Set<Decl>()): boolean {
    const { hierarchy } = this.evaluator;
    // Interfaces that extend each other in a circle are wrong, and are no reason to hang.
    if (seen.has(val.decl)) return false;
    seen.add(val.decl);
    const bases = val.decl.facts.ext.flatMap((t) => this.evaluator.types.type(val.decl.file, t));
    if (this.evaluator.objects.outside(val.decl).some(fits)) return true;
    const extending = (c: Cls): boolean => {
      const top = hierarchy.externalBase(c);
      return top !== undefined && fits(top) && !hierarchy.find(c, method, false)?.fn;
    };
    const isBase = (b: Val): boolean =>
      fits(b) || (b.t === 'decl' && this.declared(b, fits, method, seen)) || (b.t === 'inst' && extending(b.c));
    return bases.some(isBase) || hierarchy.implementers(val.decl).some(extending);
  }

  // ── emissions ──

  /** Which event a method call speaks of: by its own arguments, or by those of the call that made what it is called on. */
  spoken(file: File, receiver: E, args: E[], spec: Omit<EventSpec, 'as'>, self?: ValOf<'inst'>): Val[] {
    if (spec.of === undefined) return this.argument(file, args, spec, self);
    if (spec.of === 'itself') return this.evaluator.expr(file, receiver, self).filter((v) => v.t === 'class');
    if (spec.of === 'holder') return this.holding(file, receiver, self);
    if (spec.of === 'member') return memberName(file, receiver);
    const made = this.evaluator.expr(file, receiver, self);
    const at = typeof spec.arg === 'number' ? spec.arg : 0;
    const { members } = this.evaluator;
    const given = members.madeWith(made, at);
    return spec.said ? members.said.told(given, spec.said) : this.namer.meant(given, spec);
  }

  /** Names of what holds an object that is one event; where its type alone is known, in the classes and objects that are what an interface says. */
  private holding(file: File, e: E, self?: ValOf<'inst'>): Val[] {
    const { evaluator } = this;
    const vals = holding(evaluator, evaluator.expr(file, e, self));
    const known = vals.filter((v) => v.t === 'str');
    if (known.length) return known;
    const x = file.facts.exprs[e];
    const shown = (x.k === 'mem' ? evaluator.expr(file, x.o, self) : []).flatMap((v): Val[] => {
      if (v.t !== 'decl' || x.k !== 'mem') return [];
      const classes = evaluator.hierarchy.implementers(v.decl).map((c): Val => ({ t: 'inst', c, exact: true }));
      return [...classes, ...evaluator.objects.implementers(v.decl)].flatMap((one) => evaluator.members.member(one, x.n));
    });
    const names = holding(evaluator, shown).flatMap((v): Val[] => (v.t === 'str' ? [{ ...v, d: true }] : []));
    return vals.length || names.length ? [...names, ...vals] : [{ t: '?' }];
  }

  /** The object out of which a name is taken: `const { send } = queue`; the first expression of the file where that is none. */
  takenFrom({ facts }: File, binding: number): E {
    const { init, path } = facts.bindings[binding];
    return path?.length === 1 && init !== undefined ? init : 0;
  }

  /** What the arguments of a call hold that a spec means. */
  argument(file: File, args: E[], spec: Omit<EventSpec, 'as'>, self?: ValOf<'inst'>): Val[] {
    const after = spec.after;
    if (after !== undefined) {
      const at = args.findIndex((a) => this.evaluator.expr(file, a, self).some((v) => v.t === 'str' && v.v.toUpperCase() === after));
      const rest = at < 0 ? [] : args.slice(at + 1);
      return rest.slice(0, Math.ceil(rest.length / 2)).flatMap((a) => {
        const x = file.facts.exprs[a];
        return this.evaluator.expr(file, x.k === 'spread' ? x.e : a, self);
      });
    }
    if (spec.said) return this.evaluator.members.said.in(file, args, typeof spec.arg === 'number' ? spec.arg : 0, spec.said, self);
    if (spec.arg === 'all' && spec.property !== undefined) {
      const way = [spec.property].flat()[0].split('.');
      const given = args.flatMap((a) => this.evaluator.expr(file, a, self)).flatMap((v) => (v.t === 'arr' ? v.of : [v]));
      return this.evaluator.members.walk(
        given.filter((v) => v.t !== 'str'),
        way,
      );
    }
    // A callback among names is none.
    if (spec.arg === 'all') return args.flatMap((a) => this.evaluator.expr(file, a, self)).filter((v) => v.t !== 'fn');
    const given = this.namer.meant(this.evaluator.argument(file, args, spec.arg ?? 0, self), spec);
    return spec.or === undefined || says(given) ? given : this.namer.meant(this.evaluator.argument(file, args, spec.or, self), spec);
  }

  /** The exchange that the arguments of a call say. */
  within(file: File, args: E[], { within }: EventSpec, self?: ValOf<'inst'>): Val[] {
    return within === '' ? [{ t: 'str', v: '' }] : within ? this.argument(file, args, within, self) : [];
  }

  /** Calls of a function that the package exports under a name. */
  functionCalls(vocabulary: Vocabulary, name: string): Site[] {
    const named = [...this.calls.callsOfImport(name), ...this.calls.methodCalls(name)];
    const known = new Set(named.map(idOf));
    // What makes the functions of a tree may be held under another name, with more in what it gives them.
    const inTrees = vocabulary.generated.length ? [...this.evaluator.trees.calls()].filter((site) => !known.has(idOf(site))) : [];
    return [...named, ...inTrees].filter(({ file, e }) => {
      const x = file.facts.exprs[e];
      return x.k === 'call' && this.evaluator.expr(file, x.f).some((v) => v.t === 'ext' && this.nameIn(vocabulary, v) === name);
    });
  }

  /** Places where a class that the package exports under a name is made. */
  madeOf(vocabulary: Vocabulary, name: string): Site[] {
    return this.calls
      .constructions()
      .filter(({ vals }) => vals.some((v) => v.t === 'ext' && this.nameIn(vocabulary, v) === name))
      .map(({ site }) => site);
  }

  add(choice: Choice, event: EventRef, guard: string, oneOf: boolean): void {
    this.emissions.push({
      event,
      site: choice.site,
      by: choice.by,
      via: calleeText(choice.site),
      guard: both(choice.guard, guard),
      oneOf: choice.oneOf || (oneOf && !guard),
      ...(choice.among && { among: choice.among }),
      ...(choice.of && { of: choice.of }),
      ...(choice.sources && { sources: choice.sourcesOf?.get(event.name) ?? choice.sources }),
    });
  }

  /** Whether it is said to be unknown what a choice sends. */
  isUnknown(choice: Pick<Choice, 'site' | 'by'>): boolean {
    return this.unknowns.some((u) => !u.hears && isAt(u, choice));
  }

  /** What a choice leaves open is known after all. */
  known(choice: Pick<Choice, 'site' | 'by'>): void {
    const at = this.unknowns.findIndex((u) => isAt(u, choice));
    if (at >= 0) this.unknowns.splice(at, 1);
  }

  unknown(choice: Pick<Choice, 'site' | 'by' | 'of'>, reason: string, hears?: EventKind, sends?: EventKind): void {
    this.unknowns.push({
      site: choice.site,
      file: choice.site.file,
      line: lineOf(choice.site),
      by: choice.by,
      via: calleeText(choice.site),
      reason: `${reason.startsWith('it ') ? `event name: ${reason.slice(3)}` : reason}`,
      ...(hears && { hears }),
      ...(sends && { sends }),
      ...(choice.of && { of: choice.of }),
    });
  }
}

const isAt = (u: Unknown, { site, by }: Pick<Choice, 'site' | 'by'>): boolean =>
  u.site?.file === site.file && u.site.e === site.e && u.by === by;

/** Values of the arguments of a decorator that say which event it is. */
export function decoratorArgument(d: Applied, spec: EventSpec): Val[] {
  return spec.arg === 'all' ? (d.args ?? []).flat() : (d.args?.[spec.arg ?? 0] ?? []);
}

/** How the bus that a rule speaks of tells events apart. */
export const told = ({ as }: EventSpec): EventRef['by'] => (as === 'class' || as === 'instance' ? 'class' : 'name');

/** What is chosen, with the exchange as its name where whoever chose left the name out. */
export function orWithin(slots: Slots, { or, within }: Pick<EventSpec, 'or' | 'within'>): Slots {
  const isLeftOut = slots['event'].length > 0 && slots['event'].every((v) => v.t === 'str' && v.v === '');
  return isLeftOut && typeof within === 'object' && within.arg === or ? { ...slots, event: slots['within'] ?? [] } : slots;
}
