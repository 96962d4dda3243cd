import type { E } from '../../extract/facts.js';
import { asksLess, both } from '../../extract/guards.js';
import { groupBy } from '../../graph/graph-index.js';
import type { EventKind } from '../../graph/model.js';
import { hearsName } from '../carriers.js';
import type { Choice } from '../choosers.js';
import type { Emission, EventRef, Listening, Messages, Unknown } from '../messages.js';
import type { Named } from '../names.js';
import { argsOf, callsWithin, idOf, isSite, isWithin, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import { calleeText, lineIn, lineOf } from '../text.js';
import { type Cls, type File, type Fn, isSymbolic, textsOf, type Val, type ValOf } from '../values.js';
import {
  type Announcement,
  announcements,
  carriedAs,
  chosen,
  chosenAt,
  declaredTypes,
  type Handover,
  type Heard,
  NAMES,
  namesOf,
  renamed,
  spellings,
} from './announced.js';
import { writeDown } from './answers.js';
import { isAskedById, tableRead } from './database-tables.js';
import type { Store } from './flow.js';
import { GappedNames } from './gapped.js';
import { kindOf, type Learned, nameOf } from './learned.js';
import { type Lister, listings } from './lists.js';
import { putByDecorators } from './put-by-decorators.js';
import { restOf } from './rest.js';
import { rowSwitches } from './rows.js';
import { each, identity, type Put, partsIn, propertyOf, type Run, wayTo, written } from './stores.js';
import { listenersAbove, type Switch, switches } from './switches.js';
import { givenAs } from './works.js';

/** A table of what hears, that what comes in from outside is looked up in. */
export interface Table {
  store: Store;
  runs: Run[];
  puts: Put[];
  /** What comes in does not say itself what it is: only where it came from may. */
  byChannel?: boolean;
}

/** A place that chose what hears, handed to where it is put in. */
interface Taken {
  choice: Choice;
  site: Site;
  fns: Fn[];
}

/** Something that hears what comes in from outside, not yet believed. */
interface Candidate {
  heard: Heard;
  listens: Listening[];
  /** Calls that run what hears, and where it is put in: no calls, once it is believed. */
  hops: Site[];
  /** A place that only passes on what was read: whoever put it there sends. */
  relays?: Site;
  /** What such a place sends, whoever hears it. */
  sends?: EventKind;
  /** Queues that it sends jobs to, as far as they are known there. */
  queues?: ReadonlySet<string>;
  /** Only where nothing else is found of what such a place passes on. */
  otherwise?: true;
  /** Names that are sent by another way are no proof. */
  strict?: boolean;
  /** Who chose what hears, where it is put in for others. */
  taken?: Taken[];
  /** Listeners of a broker that only look up who hears what they get. */
  readers?: Listening[];
  /** Functions that put in what hears: who gives them a name sends nothing. */
  putters?: ReadonlySet<Fn>;
  /** Workers that ask it of jobs which have no name: whoever adds one that says it sends that. */
  workers?: readonly Listening[];
  /** Functions that made what is looked up, if all who have it looked up made it so: what those put away did not come back from there. */
  made?: ReadonlySet<Fn | Cls>;
  /** What says so. */
  learned: Learned;
}

const OF_NAMES = { as: 'name' } as const;

/** Calls from what hears to what tells others of it. */
const MOST_STEPS = 4;

/**
 * What is heard of what comes in from outside (a broker's message, a row of an outbox, a job), and what sends it there. Between the two
 * is something that the sources don't show: both are believed when the names that one sends are those that the other hears.
 */
export class Outside {
  private readonly tables: Table[] = [];
  /** The property by which buses of the code's own tell apart what they are given, by the place that does. */
  readonly toldApart = new Map<string, string>();

  constructor(private readonly messages: Messages) {}

  add(table: Table): void {
    this.tables.push(table);
  }

  /**
   * Finds both ends, when all else that is sent and heard is known; gives what was learned.
   * @param keeping functions that keep what hears: who gives them a name sends nothing
   */
  settle(isRefused: (name: string) => boolean, keeping: ReadonlySet<Fn | Cls>): Learned[] {
    const sent = new Set(this.messages.emissions.filter(({ event }) => event.by === 'name').map(({ event }) => event.name));
    const learned: Learned[] = [...this.byChannel(isRefused)];
    const announced = new Map<string, Heard>();
    const relayed: Site[] = [];
    const looking = [...this.tabled(), ...this.listed(), ...this.switched()];
    const gapped = new Set<string>();
    for (const {
      heard,
      listens,
      hops,
      relays,
      sends,
      queues,
      otherwise,
      strict,
      taken = [],
      readers = [],
      putters,
      workers = [],
      made,
      learned: says,
    } of [...looking, ...this.read(looking.flatMap(({ readers = [] }) => readers))]) {
      if (isRefused(says.who) || (!heard.names.size && !heard.goesOut)) continue;
      // What is given to one that hears is not on its way there; what one puts away itself is.
      const hearing = new Set<Fn | Cls>(listens.map((l) => l.handler));
      const isGiven = ({ site, by }: Announcement): boolean => hearing.has(by) && this.messages.choosers.memberAt(site) !== by;
      // Nor what such a one hands on of what it is given.
      const isHandedOn = ({ site, event }: Announcement): boolean => {
        const at = this.messages.choosers.memberAt(site);
        return hearing.has(at) && event().some((v) => v.t === 'param' && v.f === at);
      };
      // What is read at one place and says its name here or there came in one way.
      const isProved = relays && relayed.some((site) => isSite(site, relays));
      if (isProved && otherwise) continue;
      // Nor is what somebody hears under the name sent where that is said.
      const isTaken = ({ site }: Announcement): boolean => taken.some(({ choice }) => isSite(choice.site, site));
      const deaf = new Set<Fn>();
      const sentAs = (one: Heard, witnesses = isProved ? 1 : undefined): Announcement[] =>
        this.withoutEchoes(announcements(this.messages, one, witnesses), listens, deaf).filter(
          (place) =>
            !isGiven(place) &&
            !isHandedOn(place) &&
            !isTaken(place) &&
            !putters?.has(place.by as Fn) &&
            !keeping.has(place.by) &&
            !isRefused(place.by.facts.n),
        );
      // What only passes on what was read is heard by whoever is known to hear.
      const known = listens.length ? listens : this.messages.listenings;
      const own = this.withoutNotes(sentAs(heard), known);
      const read = own.length || !listens.length ? [] : renamed(this.messages, heard).flatMap((one) => sentAs(one));
      // Beside what is read under another name and goes on, one that says the name itself is enough.
      const others = own.length || !listens.length ? own : this.withoutNotes(read.length ? [...read, ...sentAs(heard, 1)] : read, known);
      const places = [...others, ...this.queued(workers, heard)];
      if (made?.size && places.length && places.every(({ by }) => made.has(by))) continue;
      const witnesses = [...heard.names].filter((n) => sent.has(n)).length;
      if ((relays || strict) && !places.length) continue;
      if (!places.length && witnesses < Math.min(2, heard.names.size)) continue;
      const handlers = new Set(this.messages.listenings.map((l) => l.handler));
      for (const l of [...listens, ...this.rests(listens, places)]) {
        if (handlers.has(l.handler) || deaf.has(l.handler)) continue;
        this.messages.handlers.add(l.handler);
        this.messages.listenings.push({ ...l, event: { ...l.event, kind: this.kindSent(l.event) } });
      }
      for (const { file, e } of hops) {
        this.messages.calls.block({ file, e });
        this.messages.calls.consume(file, e);
      }
      for (const { choice, site, fns } of taken) this.messages.handed.consumeAt(choice, site, fns);
      if (listens.length) learned.push(says);
      const gone = places.length ? readers : readers.filter(({ event }) => heard.names.has(event.name));
      this.forgetReaders(gone);
      this.forgetDoorsOf(gone, heard.property);
      if (relays) {
        this.forgetSent(relays, queues !== undefined);
        relayed.push(relays);
      }
      const spoken = new Set(places.flatMap((place) => namesOf(this.messages, place).filter((n) => heard.names.has(n))));
      // What nobody hears goes out the way that those do which somebody hears.
      const [usual, ...more] = new Set([...spoken].map((name) => this.kindHeard({ name })));
      for (const place of places) {
        const { file, e } = place.site;
        const at = idOf({ file, e });
        if ((announced.get(at) ?? heard) !== heard) continue;
        announced.set(at, heard);
        for (const name of place.isGapped ? place.said! : []) gapped.add(name);
        if (queues) {
          this.sendJobs(place, queues);
          continue;
        }
        const unheard = more.length ? sends : (usual ?? sends);
        this.send(place, (n) => (heard.names.has(n.name) ? undefined : unheard) ?? this.kindHeard(n));
      }
      this.forgetQueued(workers, places);
      this.forgetCarriers(new Set(places.map(({ by }) => by)), new Set(places.flatMap((place) => namesOf(this.messages, place))));
      for (const by of new Set(places.map((p) => p.by)))
        learned.push({
          does: 'emits',
          who: 'p' in by.facts ? signature(by as Fn) : by.facts.n,
          file: by.file.path,
          line: by.facts.l,
          because: `it gives ${'p' in by.facts ? 'what it is given' : 'what it is made of'} to a package, and ${spoken.size} of the names under "${heard.property}" are heard where that is read`,
        });
    }
    new GappedNames(this.messages).hear(gapped);
    if (learned.length) this.messages.calls.forget();
    return learned;
  }

  /**
   * What tells others over sockets that something was heard, `case 'join': room.broadcast({ type: 'join' })`, speaks to them: it is not heard there again.
   * @param deaf gets who heard only that, where others hear it as well
   */
  private withoutEchoes(places: readonly Announcement[], listens: readonly Listening[], deaf: Set<Fn>): readonly Announcement[] {
    const told = places.filter(({ isOver }) => isOver);
    if (!told.length) return places;
    const heard = new Map<Fn, Set<string>>();
    for (const { handler, event } of listens) heard.set(handler, (heard.get(handler) ?? new Set()).add(event.name));
    const telling = new Set<Fn | Cls>();
    const echoing = new Set<Fn>();
    for (const [handler, names] of heard) {
      const run = [...this.runBy(handler)];
      for (const place of told) {
        const { file, e } = place.site;
        if (!run.some((fn) => fn.file === file && callsWithin(fn).includes(e))) continue;
        if (!namesOf(this.messages, place).some((n) => names.has(n))) continue;
        telling.add(place.by);
        echoing.add(handler);
      }
    }
    const isEcho = ({ by, isOver }: Announcement): boolean => isOver === true && telling.has(by);
    if (echoing.size === heard.size) return places.filter((one) => !isEcho(one));
    if (places.every(isEcho)) for (const fn of echoing) deaf.add(fn);
    return places;
  }

  /** Who compares what comes with some names, and works on what is none of these as well, hears what else goes out the same way. */
  private rests(listens: readonly Listening[], places: readonly Announcement[]): Listening[] {
    const { calls, choosers } = this.messages;
    const sent = new Set(places.flatMap((place) => namesOf(this.messages, place)));
    const hearing = new Set(listens.map(({ handler }) => handler));
    // Who compares it before gives it on only as some of what comes.
    const isInside = (fn: Fn): boolean => calls.callers(fn).some((caller) => hearing.has(choosers.memberAt(caller)));
    return [...groupBy(listens, (l) => idOf({ file: l.handler.file, e: l.handler.index }))].flatMap(([, own]) => {
      const [one] = own;
      const keys = own.map(({ event }): Val => ({ t: 'str', v: event.name }));
      const rest = one.covers || one.event.by !== 'name' || isInside(one.handler) ? [] : restOf(this.messages, one.handler, keys, sent);
      return textsOf(rest).map((name): Listening => ({ ...one, event: { kind: kindOf({ name }), name, by: 'name' } }));
    });
  }

  /** A function and those that it calls, by so many steps. */
  private runBy(fn: Fn): Set<Fn> {
    const found = new Set([fn]);
    let last = [fn];
    for (let steps = 0; steps < MOST_STEPS && last.length; steps++) {
      last = last.flatMap((one) => callsWithin(one).flatMap((e) => this.messages.calls.targets({ file: one.file, e })));
      last = [...new Set(last)].filter((one) => !found.has(one));
      for (const one of last) found.add(one);
    }
    return found;
  }

  /**
   * Who notes under which name it got what it hears, so that it does that once, sends nothing there: `inbox.store({ id, type: 'order.placed' })`.
   * Nor who hands it on to what is no part of the code: `sockets.push({ type: 'order.placed', order })`.
   */
  private withoutNotes(places: readonly Announcement[], listens: readonly Listening[]): Announcement[] {
    const heard = new Map<Fn | Cls, Set<string>>();
    for (const { handler, event } of listens) heard.set(handler, (heard.get(handler) ?? new Set()).add(event.name));
    const isNote = (place: Announcement): boolean => {
      const own = heard.get(this.messages.choosers.memberAt(place.site));
      const said = own ? namesOf(this.messages, place) : [];
      return said.length > 0 && said.every((n) => own!.has(n));
    };
    const isInbox = (of: Fn | Cls): boolean => {
      const all = places.filter(({ by }) => by === of);
      return all.filter(isNote).length * 2 >= all.length;
    };
    const inboxes = new Set([...new Set(places.map(({ by }) => by))].filter(isInbox));
    return places.filter(({ by }) => !inboxes.has(by));
  }

  /** Jobs without a name that are added to the queues of some workers and say a property: `queue.add({ ...event, name: 'order.late' })`. */
  private queued(workers: readonly Listening[], { property }: Heard): Announcement[] {
    const { emissions, evaluator, choosers } = this.messages;
    const queues = new Set(workers.map(({ event }) => event.name));
    const sites = new Map(
      emissions.flatMap(({ event, of, site }) => (event.kind === 'job' && queues.has(event.name) ? [[idOf(of ?? site), of ?? site]] : [])),
    );
    return [...sites.values()].flatMap((site): Announcement[] => {
      const event = (self?: ValOf<'inst'>): Val[] => {
        const said = argsOf(site).map((a) => evaluator.expr(site.file, a, self).flatMap((v) => evaluator.members.member(v, property)));
        return (said.find((vals) => vals.length) ?? []).filter((v) => !v.d);
      };
      return event().some((v) => v.t === 'str') ? [{ site, by: choosers.memberAt(site), event }] : [];
    });
  }

  /** What goes into a queue under the name that its worker asks for is that: added where it says it, or by a function of which all callers do. */
  private forgetQueued(workers: readonly Listening[], places: readonly Announcement[]): void {
    const { emissions, calls, choosers } = this.messages;
    const queues = new Set(workers.map(({ event }) => event.name));
    // Said there, or of what is made there to be added.
    const isThere = (place: Site, site: Site): boolean =>
      isSite(place, site) || (place.file === site.file && argsOf(site).some((a) => written(site.file, a) === place.e));
    const isNamed = (place: Announcement): boolean =>
      namesOf(this.messages, place).length > 0 && chosenAt(this.messages, place).every(({ slots }) => chosen(slots['event']).length > 0);
    const isSaid = (site: Site): boolean => places.some((place) => isThere(place.site, site) && isNamed(place));
    const isCarrier = ({ event, of, site }: Emission): boolean => {
      if (event.kind !== 'job' || !queues.has(event.name)) return false;
      const callers = calls.callers(choosers.memberAt(of ?? site)).filter(({ isHook }) => !isHook);
      return isSaid(of ?? site) || (callers.length > 0 && callers.every(isSaid));
    };
    if (queues.size) emissions.splice(0, emissions.length, ...emissions.filter((one) => !isCarrier(one)));
  }

  /** A broker's channel that nobody here hears only carries what goes out there under names of its own. */
  private forgetCarriers(by: ReadonlySet<Fn | Cls>, said: ReadonlySet<string>): void {
    const { emissions, listenings, choosers } = this.messages;
    const isOfBroker = ({ event }: Emission | Listening): boolean => event.kind === 'message' || event.kind === 'job';
    const heard = new Set(listenings.filter(isOfBroker).map(({ event }) => event.name));
    const isSaid = ({ event: { kind, name } }: Emission): boolean => said.has(kind === 'job' ? name.slice(name.indexOf('/') + 1) : name);
    // Who chooses the channel as well, by what the sender was made with, says there what goes out by it.
    const named = new Set(emissions.flatMap((one) => (said.has(one.event.name) ? [idOf(one.site)] : [])));
    const isBy = ({ site, of }: Emission): boolean =>
      by.has(choosers.memberAt(site)) || (of !== undefined && named.has(idOf(site)) && by.has(choosers.memberAt(of)));
    const isCarrier = (one: Emission): boolean => isOfBroker(one) && !heard.has(one.event.name) && !isSaid(one) && isBy(one);
    for (let i = emissions.length - 1; i >= 0; i--) if (isCarrier(emissions[i])) emissions.splice(i, 1);
  }

  /** What is sent by a broker's own rules is heard as that. */
  private kindSent({ name, kind }: EventRef): EventKind {
    const sent = this.messages.emissions.filter(({ event }) => event.by === 'name' && event.name === name);
    return sent.length && sent.every(({ event }) => event.kind !== kind) ? sent[0].event.kind : kind;
  }

  /** What is heard by a broker's own rules is sent as that. */
  private kindHeard(n: Pick<Named, 'name'>): EventKind {
    const kind = kindOf(n);
    const heard = this.messages.listenings.filter(({ event }) => event.by === 'name' && event.name === n.name);
    return heard.length && heard.every(({ event }) => event.kind !== kind) ? heard[0].event.kind : kind;
  }

  /** What reads a channel and looks up who hears what came is part of the bus. */
  private forgetReaders(readers: readonly Listening[]): void {
    const { listenings } = this.messages;
    for (const one of readers) if (listenings.includes(one)) listenings.splice(listenings.indexOf(one), 1);
  }

  /** What is sent there and says its name itself, which nobody chose, was read: it goes on. */
  private forgetDoorsOf(readers: readonly Listening[], property: string): void {
    const { emissions, listenings, evaluator } = this.messages;
    const hears = (one: Listening, n: string): boolean =>
      hearsName(one, n) || (one.covers === 'queue' && n.startsWith(`${one.event.name}/`));
    const isLeft = (n: string): boolean => readers.some((one) => hears(one, n)) && !listenings.some((one) => hears(one, n));
    const isDoor = ({ event, site }: Emission): boolean => {
      if ((event.kind !== 'message' && event.kind !== 'job') || !isLeft(event.name)) return false;
      const keys = argsOf(site).flatMap((a) => carriedAs(site.file, a, property, true));
      return keys.length > 0 && !keys.some((key) => evaluator.expr(site.file, key).some((v) => v.t === 'str' || v.t === 'param'));
    };
    for (let i = emissions.length - 1; i >= 0; i--) if (isDoor(emissions[i])) emissions.splice(i, 1);
  }

  /** @param others whether others say there what they send by it */
  private forgetSent(site: Site, others: boolean): void {
    for (const list of [this.messages.emissions, this.messages.unknowns])
      for (let i = list.length - 1; i >= 0; i--) if (isSite(list[i].site, site) || (!others && isSite(list[i].of, site))) list.splice(i, 1);
  }

  private isAdded(site: Site, name: string): boolean {
    return this.messages.emissions.some(
      ({ event, site: at }) => event.kind === 'job' && isSite(at, site) && event.name.endsWith(`/${name}`),
    );
  }

  /** Jobs that are put away until something adds them to the queue that they say, or to the one that it knows, or to the one in which such are heard. */
  private sendJobs(place: Announcement, queues: ReadonlySet<string>): void {
    const { calls, emitting, listenings, unknowns } = this.messages;
    const told: Site[] = [place.site];
    const open: Choice[] = [];
    const heardIn = (name: string): string[] =>
      [...new Set(listenings.map(({ event }) => (event.kind === 'job' ? event.name : '')))].flatMap((n) =>
        n.endsWith(`/${name}`) ? [n.slice(0, -name.length - 1)] : [],
      );
    for (const choice of chosenAt(this.messages, place)) {
      const to = chosen(choice.slots['to'] ?? []).map(({ v }) => v);
      const names = chosen(choice.slots['event']);
      const said = names.flatMap((n): Val[] => {
        const [queue, ...more] = to.length ? to : queues.size ? queues : heardIn(n.v);
        return queue === undefined || more.length ? [] : [{ ...n, v: `${queue}/${n.v}` }];
      });
      told.push(choice.site);
      const isNew = (v: Val): boolean => v.t === 'str' && !this.isSent(choice.site, v.v);
      if (said.some(isNew)) emitting.emitted({ ...choice, slots: { event: said.filter(isNew) } }, OF_NAMES, () => 'job');
      // What notes a job beside adding it, `jobs.create({ type, queue: queue.name })`, has sent it already.
      else if (names.length && !said.length && !names.every(({ v }) => this.isAdded(choice.site, v))) open.push(choice);
    }
    calls.block(place.site);
    const isTold = (one: Unknown): boolean => one.by === place.by || (one.of === undefined && told.some((site) => isSite(one.site, site)));
    for (let i = unknowns.length - 1; i >= 0; i--) if (isTold(unknowns[i])) unknowns.splice(i, 1);
    for (const choice of open) this.messages.unknown(choice, 'which queue it is is not known');
  }

  private isSent(site: Site, name: string): boolean {
    return this.sentAt(site, name).length > 0;
  }

  private sentAt({ file, e }: Site, name: string): Emission[] {
    return this.messages.emissions.filter(({ site, event }) => site.file === file && site.e === e && event.name === name);
  }

  /** Whether a choice is sent at once too, by another door: it is one emission, on the condition of the one that asks for less. */
  private isSentToo({ site, guard }: Choice, name: ValOf<'str'> & Val): boolean {
    const known = this.sentAt(site, name.v);
    const own = both(guard, name.g ?? '');
    for (const one of known) if (asksLess(own, one.guard)) one.guard = own;
    return known.length > 0;
  }

  private send(place: Announcement, kind: (n: Pick<Named, 'name'>) => EventKind): void {
    const { site, by } = place;
    const { calls, choosers, emitting, unknowns } = this.messages;
    const told: Site[] = [site];
    const names = namesOf(this.messages, place);
    const gapped = place.isGapped ? names : [];
    const own = { site, by: choosers.callableAt(site), guard: choosers.guardAt(site), oneOf: false, through: [] };
    for (const v of gapped) emitting.emitted({ ...own, slots: { event: [{ t: 'str', v }] } }, OF_NAMES, kind);
    for (const choice of gapped.length ? [] : chosenAt(this.messages, place)) {
      const said = chosen(choice.slots['event']).filter((n) => !this.isSentToo(choice, n));
      if (!said.length) continue;
      emitting.emitted({ ...choice, slots: { event: said } }, OF_NAMES, kind);
      told.push(choice.site);
    }
    calls.block(site);
    // What goes out there is known now.
    const isTold = (one: Unknown): boolean => one.by === by || told.some(({ file, e }) => one.site?.file === file && one.site.e === e);
    for (let i = unknowns.length - 1; i >= 0; i--) if (isTold(unknowns[i])) unknowns.splice(i, 1);
  }

  /** What hears by name in a table, and who put it there where others chose it. */
  private putIn(store: Store, run: Run, puts: readonly Put[]): { listens: Listening[]; taken: Taken[] } {
    const { choosers, handed, evaluator, namer } = this.messages;
    const taken: Taken[] = [];
    const listens = puts.flatMap((put): Listening[] => {
      const { file } = put.site;
      const decorated = putByDecorators(this.messages, put);
      if (decorated.length)
        return decorated.flatMap(({ fn, event, file, d }) =>
          namer.names(event, OF_NAMES).named.map((n): Listening => {
            return { event: { kind: kindOf(n), name: n.name, by: 'name' }, handler: fn, file, line: d.l, via: d.text };
          }),
        );
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event: put.key === undefined ? [{ t: 'str', v: put.name! }] : evaluator.expr(file, put.key, self),
        callback: evaluator.members.walk(each(handed.functions(file, put.value, self)), run.path),
      });
      const { event, callback } = slots();
      const isOpen = [...event, ...callback].some((v) => isSymbolic(v));
      const beside = { file, line: lineIn(file, put.key ?? put.value) ?? put.line ?? lineOf(put.site), via: nameOf(store) };
      const chosen = isOpen ? choosers.find(put.site, slots) : [{ slots: { event, callback } }];
      return chosen.flatMap((choice): Listening[] => {
        const fns = [...new Set(choice.slots['callback'].flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : [])))];
        if (!fns.length) return [];
        if ('site' in choice) taken.push({ choice, site: put.site, fns });
        const at =
          'site' in choice && !isSite(choice.site, put.site)
            ? { file: choice.site.file, line: lineOf(choice.site), via: calleeText(choice.site) }
            : beside;
        const { named } = namer.names(choice.slots['event'], OF_NAMES);
        return named.flatMap((n) =>
          fns.map((handler): Listening => ({ event: { kind: kindOf(n), name: n.name, by: 'name' }, handler, ...at })),
        );
      });
    });
    return { listens, taken };
  }

  /** Listeners of a broker that look up by the channel's name who hears what came: those hear it. */
  private byChannel(isRefused: (name: string) => boolean): Learned[] {
    const { listenings, unknowns, handlers, calls, handed, choosers } = this.messages;
    const read = new Set<Unknown>();
    const told = new Map<Listening, Listening[]>();
    const added: Listening[] = [];
    const found = this.tables.flatMap(({ store, runs, puts, byChannel }): Learned[] => {
      const readers = byChannel ? this.readersOf(runs) : [];
      const open = (byChannel && !readers.length) || runs.every(isByChannel) ? this.openReaders(runs) : [];
      if ((!readers.length && !open.length) || isRefused(nameOf(store))) return [];
      const { listens, taken } = this.putIn(store, runs[0], puts);
      const met = readers.filter((reader) => listens.some(({ event }) => event.name === reader.event.name));
      // A queue that nobody sends to is filled with what is sent under other names, which nothing more says.
      const filled = met.length ? [] : readers.filter(({ event }) => !this.isOfBroker(event.name));
      // What decorators put there is for what reads it, whoever sends.
      const isMarked = open.length > 0 && puts.every((put) => putByDecorators(this.messages, put).length > 0);
      const heard = open.length || filled.length ? listens.filter((l) => isMarked || (byChannel && this.isOfBroker(l.event.name))) : [];
      if (!met.length && !heard.length) return [];
      for (const reader of met) {
        const own = listens.filter(({ event }) => event.name === reader.event.name);
        told.set(reader, [...(told.get(reader) ?? []), ...own.map((l) => ({ ...l, event: reader.event }))]);
        for (const { handler } of own) handlers.add(handler);
      }
      // Where it reads whatever channels the table has, some are sent to: it reads the others as well.
      if (heard.length) {
        for (const l of listens) added.push({ ...l, event: { ...l.event, kind: 'message' } });
        for (const { handler } of listens) handlers.add(handler);
        for (const one of open) read.add(one);
        for (const one of filled) told.set(one, []);
      }
      for (const { site } of runs) calls.block(site);
      for (const { site, value } of puts) calls.consume(site.file, value);
      for (const { choice, site, fns } of taken) handed.consumeAt(choice, site, fns);
      const who = choosers.memberAt(runs[0].site);
      const because = `it is a table of what hears by name, in which ${who.facts.n} looks up the channel of what it gets`;
      return [{ does: 'listens', who: nameOf(store), file: who.file.path, line: who.facts.l, because }];
    });
    // One that reads what several tables have is known by each of them.
    for (const [reader, own] of told) listenings.splice(listenings.indexOf(reader), 1, ...own);
    listenings.push(...added);
    for (const one of read) unknowns.splice(unknowns.indexOf(one), 1);
    return found;
  }

  /** Tables that what comes in is looked up in. */
  private tabled(): Candidate[] {
    const { calls, choosers, queues } = this.messages;
    // What a worker runs of its jobs is known.
    const isOfJobs = (at: Fn): boolean => queues.serving.has(at) || (at.facts.up >= 0 && isOfJobs(at.file.fns[at.facts.up]));
    return this.tables.flatMap(({ store, runs, puts, byChannel }): Candidate[] => {
      const [run] = runs;
      if (runs.some((one) => (isOfJobs(choosers.callableAt(one.site)) && !isInside(one)) || isPartOfAnswer(one.site))) return [];
      const told = byChannel || this.isAskedFor(run) ? undefined : this.told(run.site, run.key!);
      if (!told) return [];
      const readers = [...runs.flatMap(({ site }) => this.readersAt(site)), ...this.readersOf(runs)];
      // A table that a function has for itself may be one of ways to do something, unless something comes in there.
      if (store.f && !readers.length) return [];
      const { listens, taken } = this.putIn(store, run, puts);
      if (
        listens.some((l) => this.sendsOn(l)) ||
        writeDown(
          calls,
          runs.map(({ site }) => site),
          listens.map(({ handler }) => handler),
          runs.map(({ site }) => choosers.memberAt(site)),
        )
      )
        return [];
      const who = choosers.memberAt(run.site);
      return [
        {
          heard: { names: new Set(listens.map((l) => l.event.name)), ...told },
          listens,
          hops: [
            ...runs.map(({ site }) => site),
            ...puts.map(({ site, value }) => ({ file: site.file, e: value })),
            ...loading(runs, puts),
          ],
          taken,
          putters: new Set(puts.map(({ site }) => choosers.memberAt(site))),
          made: new Set(this.madeBy(run)),
          readers,
          learned: {
            does: 'listens',
            who: nameOf(store),
            file: who.file.path,
            line: who.facts.l,
            because: `it is a table of what hears by name, in which ${who.facts.n} looks up what comes in from outside`,
          },
        },
      ];
    });
  }

  /** The functions that gave what is looked up to who has it looked up: `dispatch(await notes.create(…))`; none where somebody has it from elsewhere. */
  private madeBy({ site: { file }, key }: Run): Fn[] {
    const { calls } = this.messages;
    const { exprs, bindings } = file.facts;
    const at = key === undefined ? undefined : propertyOf(file, identity(file, key).of)?.at;
    const x = at === undefined ? undefined : exprs[written(file, at)];
    const b = x?.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    if (b?.k !== 'param' || b.i === undefined || b.path?.length) return [];
    const makers = calls.callers(file.fns[b.f]).map((caller) => {
      const given = caller.args?.[b.i!];
      return given === undefined ? [] : calls.targets({ file: caller.file, e: written(caller.file, given) });
    });
    return makers.every((fns) => fns.length) ? makers.flat() : [];
  }

  /** Whether what would hear a name sends it itself, or its class does: it is looked up to have it go out. */
  private sendsOn({ event, handler }: Listening): boolean {
    const { choosers, emissions } = this.messages;
    const own = choosers.ownerOf(handler);
    return emissions.some((e) => e.event.kind === 'message' && e.event.name === event.name && choosers.ownerOf(e.by) === own);
  }

  /** Classes that list the names of what they hear. */
  private listed(): Candidate[] {
    return listings(this.messages).map(({ of, declares, property, asked, listers }) => ({
      heard: {
        names: new Set(listers.flatMap(({ names }) => names.map((n) => n.v)).filter((n) => n !== '*')),
        property,
        types: [...declaredTypes(this.messages, asked.file, asked.of), ...this.sentTo(asked)],
      },
      listens: listers.flatMap(({ c, handler, names }) =>
        names.map(
          ({ v: name }): Listening => ({
            event: { kind: kindOf({ name }), name: name === '*' ? '**' : name, by: 'name' },
            handler,
            file: c.file,
            line: c.facts.fields.find((f) => f.n === declares)?.l ?? c.facts.l,
            via: `${c.facts.n}.${declares}`,
            ...(name === '*' && { covers: 'wildcard' as const }),
          }),
        ),
      ),
      hops: this.runsOf(of, listers),
      workers: this.readersAt(asked).filter(({ event, covers }) => event.kind === 'job' && covers === 'queue'),
      learned: {
        does: 'listens',
        who: `${of.facts.n}.${declares}`,
        file: of.file.path,
        line: of.facts.l,
        because: `${listers.length} classes list there the names of what they hear, and "${property}" of what comes in is looked for in it`,
      },
    }));
  }

  /** Functions that switch on what a message says it is. */
  private switched(): Candidate[] {
    const known = new Set(this.messages.listenings.map((l) => l.handler));
    const asked = switches(this.messages);
    const asking = new Set(asked.flatMap((group) => group.map(({ fn }) => fn)));
    const rows = rowSwitches(this.messages).map((group) => group.filter(({ fn }) => !asking.has(fn)));
    return [...asked, ...rows].flatMap((all): Candidate[] => {
      // Who hears all of a channel is known to hear.
      const group = all.filter((one) => !known.has(one.fn) && !this.isPartOfListener(one));
      if (!group.length) return [];
      const [{ fn, property, types, table, beside, fewest }] = group;
      const hops = group.flatMap((one) => this.messages.calls.callers(one.fn)).filter((caller) => this.readersBehind(caller).length);
      return [
        {
          heard: {
            names: new Set(group.flatMap(({ names }) => names.map((n) => n.v))),
            property,
            types,
            ...(table && { table }),
            ...(beside && { beside }),
            ...(fewest !== undefined && { fewest }),
          },
          listens: group.flatMap((one) =>
            one.names.map(
              (n): Listening => ({
                event: { kind: kindOf({ name: n.v }), name: n.v, by: 'name', ...(n.alias && { alias: n.alias }) },
                handler: one.fn,
                file: one.fn.file,
                line: one.fn.facts.l,
                via: one.via,
              }),
            ),
          ),
          hops,
          strict: true,
          readers: hops.flatMap((caller) => this.readersBehind(caller)),
          learned: {
            does: 'listens',
            who: signature(fn),
            file: fn.file.path,
            line: fn.facts.l,
            because: `it asks what it is given for its "${property}", under which others send`,
          },
        },
      ];
    });
  }

  /** Whether a listener of the names that a function switches on runs it: it is part of that. */
  private isPartOfListener({ fn, names }: Switch): boolean {
    const above = this.messages.calls.callers(fn).flatMap((caller) => this.readersAt(caller));
    return [...above, ...listenersAbove(this.messages, fn)].some((one) => names.some(({ v }) => hearsName(one, v)));
  }

  /** Calls of the method that hears on an object of whichever class it is. */
  private runsOf(of: Cls, listers: Lister[]): Site[] {
    const { calls, evaluator } = this.messages;
    return [...new Set(listers.map(({ handler }) => handler.facts.s))].flatMap((method) =>
      calls.methodCalls(method).filter(({ file, e }) => {
        const x = file.facts.exprs[e];
        const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
        if (callee?.k !== 'mem' || ['this', 'super'].includes(file.facts.exprs[callee.o].k)) return false;
        const vals = evaluator.expr(file, callee.o);
        return vals.length > 0 && vals.every((v) => v.t === 'inst' && evaluator.hierarchy.chain(v.c).includes(of));
      }),
    );
  }

  /** Emissions of whatever was read from outside, under the name that it carries: no name is chosen there, or any that a type allows. */
  private read(readers: readonly Listening[]): Candidate[] {
    const { listenings, emissions, unknowns, choosers, evaluator } = this.messages;
    const isNamed = ({ event: { by, kind } }: Listening): boolean => by === 'name' && (kind === 'event' || kind === 'message');
    const names = new Set([...listenings.filter(isNamed).map(({ event }) => event.name), ...new GappedNames(this.messages).names()]);
    // A job's queue is part of what it is called, and no part of what is read.
    const jobs = new Set(
      listenings.flatMap(({ event: { kind, name } }) => (kind === 'job' && name.includes('/') ? [name.slice(name.indexOf('/') + 1)] : [])),
    );
    const queueless = new Set(this.messages.emitting.queueless.map(({ choice }) => idOf(choice.site)));
    const queuesAt = new Map<string, Set<string>>();
    for (const { site, event } of emissions)
      if (event.kind === 'job') queuesAt.set(idOf(site), (queuesAt.get(idOf(site)) ?? new Set()).add(event.name.split('/')[0]));
    const places = new Map<string, { site: Site; guards: string[]; names: string[]; sends?: EventKind }>();
    for (const { site, guard, event } of emissions) {
      const id = `${site.file.index}.${site.e}`;
      const { guards, names: said } = places.get(id) ?? { guards: [], names: [] };
      places.set(id, { site, guards: [...guards, guard], names: [...said, event.name], sends: event.kind });
    }
    // An object that says the name may hold beside it what was read, with a name of its own.
    const isSaidThere = (file: File, args: readonly E[], said: readonly string[]): boolean =>
      args
        .flatMap((a) => {
          const x = file.facts.exprs[written(file, a)];
          return x.k === 'obj' ? x.p.map(({ v }) => v) : [];
        })
        .some((a) => evaluator.expr(file, a).some((v) => v.t === 'str' && said.includes(v.v)));
    // What a table has goes out by a channel for all, of which everybody asks what it is.
    const isOnlyChannel = (n: string): boolean => listenings.every((one) => one.event.name !== n || readers.includes(one));
    const isRow = (site: Site, key: E): boolean => OF_OUTBOX.test(this.told(site, key)?.table?.name ?? '');
    // Where nobody who has it sent says a name, it is that of what was read.
    const isSilent = (of: Site): boolean => !emissions.some((one) => isSite(one.of, of));
    for (const { site, of, sends } of unknowns) {
      const at = of && isSilent(of) ? of : site;
      if (at) places.set(`${at.file.index}.${at.e}`, { site: at, guards: ['', ''], names: [], ...(sends && { sends }) });
    }
    // `bus.publish(job.data)`: all of what was read is handed on, with the name in it.
    const whole = unknowns.flatMap(({ site, of, sends }): Candidate[] => {
      const property = site && of && this.toldApart.get(idOf(of));
      const types = property ? argsOf(site).flatMap((a) => declaredTypes(this.messages, site.file, a)) : [];
      if (!site || !property || !types.length) return [];
      const who = signature(choosers.memberAt(site));
      const says: Learned = { does: 'emits', who, file: site.file.path, line: lineOf(site), because: '' };
      return [{ heard: { names, property, types }, listens: [], hops: [], relays: site, ...(sends && { sends }), learned: says }];
    });
    const parts = [...places.values()].flatMap(({ site, guards, names: said, sends }): Candidate[] => {
      const x = site.file.facts.exprs[site.e];
      if (x.k !== 'call') return [];
      const keys = carriedNames(site.file, x.a);
      // Several names under one guard: a type says them, and nobody chose. Or what was read says nothing, and an exchange stands for it.
      const isChosen = guards.length < 2 || new Set(guards).size > 1;
      const isSaid = (key: E): boolean => evaluator.expr(site.file, key).some((v) => v.t === 'str' || v.t === 'param');
      if (isChosen && (!keys.length || keys.some(isSaid))) return [];
      // Who hears it by the name that is said here hears that, and not what it carries; what stays in the process is sent by no other.
      if (isChosen && said.length && (sends === 'event' || !said.every(isOnlyChannel))) return [];
      // A job that has a name is that, whatever it carries.
      if (isChosen && queuesAt.has(idOf(site)) && said.some((n) => n.includes('/'))) return [];
      if (isChosen && isSaidThere(site.file, x.a, said) && !keys.every((key) => isRow(site, key))) return [];
      const who = choosers.memberAt(site);
      // It may say another name beside the one that it goes out under, which whoever read it hands on.
      const handed = isChosen ? [] : this.handedAt(site).map((one) => ({ ...one, ...(keys.length && { otherwise: true as const }) }));
      const read: { at: Site; key: E; otherwise?: true }[] = [...keys.map((key) => ({ at: site, key })), ...handed];
      return read.flatMap(({ at, key, otherwise }): Candidate[] => {
        const told = this.told(at, key);
        if (!told) return [];
        const queues = queuesAt.get(idOf(site)) ?? (queueless.has(idOf(site)) ? new Set<string>() : undefined);
        const queue = queues && queueBeside(at, key);
        return spellings(told.property).map(
          (property): Candidate => ({
            // Where it says no name itself, or one for all, that is the one which stands in the table.
            heard: {
              names: queues ? jobs : names,
              ...told,
              property,
              ...(queue !== undefined && { queue }),
              ...(told.table && (!said.length || isRow(at, key)) && { goesOut: true as const }),
            },
            listens: [],
            hops: [],
            relays: site,
            ...(queues && { queues: queue === undefined ? queues : new Set<string>() }),
            ...(sends && { sends }),
            ...(otherwise && { otherwise }),
            learned: { does: 'emits', who: signature(who), file: site.file.path, line: x.l, because: '' },
          }),
        );
      });
    });
    const asked = unknowns.flatMap(({ site, of, sends }): Candidate[] =>
      (site ? this.askedAt(site, of) : []).flatMap(({ at, key }) => {
        const told = this.told(at, key);
        const learned: Learned = {
          does: 'emits',
          who: signature(choosers.memberAt(site!)),
          file: site!.file.path,
          line: lineOf(site!),
          because: '',
        };
        return told ? [{ heard: { names, ...told }, listens: [], hops: [], relays: site!, ...(sends && { sends }), learned }] : [];
      }),
    );
    return [...parts, ...whole, ...asked];
  }

  /** Where what was read, with the name that it carries, is given to functions that hand both on to a place: `bus.publish(row.type, row.payload)`. */
  private handedAt(site: Site, depth = 0): { at: Site; key: E }[] {
    const { choosers, calls } = this.messages;
    const fn = choosers.memberAt(site);
    const handed = argsOf(site).flatMap((a) => givenAs(site.file, written(site.file, a), fn.index) ?? []);
    if (!handed.length || depth > DEEPEST_READER) return [];
    return calls.callers(fn).flatMap(({ file, e }) => {
      const args = argsOf({ file, e });
      const given = handed.flatMap((i) => args[i] ?? []);
      const keys = carriedNames(file, args, given);
      return keys.length ? keys.map((key) => ({ at: { file, e }, key })) : this.handedAt({ file, e }, depth + 1);
    });
  }

  /**
   * Where a function is asked for the name of what is handed on beside: `bus.emit(this.nameOf(message), message.payload)`; that may stand in a function
   * which the message is given to.
   */
  private askedAt(site: Site, of: Site | undefined): { at: Site; key: E }[] {
    const { calls, choosers } = this.messages;
    const here = this.asking(site);
    if (here.length || !of) return here;
    const sender = choosers.memberAt(of);
    const sends = (call: Site): boolean => isSite(call, of) || calls.targets(call).includes(sender);
    return calls.targets(site).flatMap((fn) =>
      callsWithin(fn).flatMap((e) => {
        const call = { file: fn.file, e };
        return sends(call) ? this.asking(call) : [];
      }),
    );
  }

  private asking(site: Site): { at: Site; key: E }[] {
    const { file } = site;
    const args = argsOf(site);
    return args.flatMap((a) => {
      const e = written(file, a);
      const x = file.facts.exprs[e];
      const [fn, ...others] = x.k === 'call' ? this.messages.calls.targets({ file, e }) : [];
      if (x.k !== 'call' || !fn || others.length) return [];
      const keys = fn.facts.returns.flatMap((r) => {
        const said = fn.file.facts.exprs[written(fn.file, r)];
        return said.k === 'cond' ? [said.a, said.b] : [r];
      });
      const isHandedOn = (key: E): boolean => {
        const i = parameterOf(fn, key);
        const given = i === undefined ? undefined : x.a[i];
        if (given === undefined) return false;
        const way = wayTo(file, given);
        return args.some((other) => other !== a && partsIn(file, other).some((part) => isOf(wayTo(file, part), way)));
      };
      const areNames = keys.some((key) => NAMES.test(propertyOf(fn.file, key)?.property ?? '')) && keys.every(isHandedOn);
      return areNames ? keys.map((key) => ({ at: { file: fn.file, e: key }, key })) : [];
    });
  }

  /** The property that says the name, and what it is a property of. */
  private told(site: Site, key: E): Pick<Heard, 'property' | 'types' | 'table'> | undefined {
    const { file } = site;
    const { by, of } = identity(file, key);
    const told = by === 'name' ? propertyOf(file, of) : undefined;
    if (!told || (told.at !== undefined && isMade(file, told.at))) return undefined;
    const declared = told.at === undefined ? [] : declaredTypes(this.messages, file, told.at);
    const table = told.at === undefined ? undefined : tableRead(this.messages, file, told.at);
    return { property: told.property, types: [...declared, ...this.sentTo(site)], ...(table !== undefined && { table }) };
  }

  /** Whether what says the name is a record that somebody asked for: how it is treated is looked up, and nothing came in. */
  private isAskedFor({ site: { file }, key }: Run): boolean {
    const at = key === undefined ? undefined : propertyOf(file, identity(file, key).of)?.at;
    return at !== undefined && isAskedById(this.messages, file, at);
  }

  /** Listeners in which a place stands. */
  private readersAt(site: Site): Listening[] {
    const around = new Set<Fn>();
    for (let at: Fn | undefined = this.messages.choosers.callableAt(site); at; at = at.facts.up >= 0 ? at.file.fns[at.facts.up] : undefined)
      around.add(at);
    return this.messages.listenings.filter(({ handler }) => around.has(handler));
  }

  /** Listeners of a broker that run a place, be it by others. */
  private readersOf(runs: readonly Run[]): Listening[] {
    return runs.flatMap(({ site }) => this.readersBehind(site));
  }

  private readersBehind(site: Site): Listening[] {
    const around = this.around([site]);
    return this.messages.listenings.filter(({ event, handler }) => event.kind === 'message' && around.has(handler));
  }

  /** Whether something is sent to a broker under a name. */
  private isOfBroker(name: string): boolean {
    return this.messages.emissions.some(({ event }) => event.kind === 'message' && event.name === name);
  }

  /** What reads a broker, runs one of some places and looks up there who hears is part of the bus, as is what is sent to it at others. */
  forgetDoors(runs: readonly Run[], { near, far, through }: Handover): void {
    const { emissions, unknowns, choosers } = this.messages;
    const readers = this.readersOf(runs);
    this.forgetReaders(readers);
    const doors = new Set(readers.map(({ event }) => event.name));
    const hands = new Set([choosers.memberAt(near), ...through]);
    const isDoor = ({ event, site }: Emission): boolean =>
      event.kind === 'message' && doors.has(event.name) && hands.has(choosers.memberAt(site));
    for (let i = emissions.length - 1; i >= 0; i--) if (isDoor(emissions[i])) emissions.splice(i, 1);
    const open = new Set([...this.openReaders(runs), ...unknowns.filter(({ site }) => isSite(site, far))]);
    for (let i = unknowns.length - 1; i >= 0; i--) if (open.has(unknowns[i])) unknowns.splice(i, 1);
  }

  /** Functions that run one of some places, be it by others. */
  private around(sites: readonly Site[]): Set<Fn> {
    const { choosers, calls } = this.messages;
    const around = new Set<Fn>();
    const climb = (at: Fn | undefined, depth: number): void => {
      for (; at && !around.has(at); at = at.facts.up >= 0 ? at.file.fns[at.facts.up] : undefined) {
        around.add(at);
        if (depth < DEEPEST_READER) for (const { file, e } of calls.callers(at)) climb(choosers.callableAt({ file, e }), depth + 1);
      }
    };
    for (const site of sites) climb(choosers.callableAt(site), 0);
    return around;
  }

  /** Listeners of which nothing says what they hear, that run one of some places. */
  private openReaders(runs: readonly Run[]): Unknown[] {
    const { evaluator, handed, unknowns, choosers } = this.messages;
    const around = this.around(runs.map(({ site }) => site));
    return unknowns.filter(({ site, hears, by }) => {
      const x = site?.file.facts.exprs[site.e];
      if (hears !== 'message' || !site || x?.k !== 'call') return false;
      if (around.has(choosers.outermost(by))) return true;
      const given = x.a.flatMap((a) => evaluator.expr(site.file, a));
      const properties = given.flatMap((v) => (v.t === 'obj' ? evaluator.members.propertyNames(v) : []));
      return handed.among(given, properties).some((v) => v.t === 'fn' && around.has(v.f));
    });
  }

  /** What is sent to the queue or topic whose consumer a place stands in. */
  private sentTo(site: Site): Val[] {
    const doors = new Set(this.readersAt(site).map(({ event }) => `${event.kind} ${event.name}`));
    return this.messages.emissions
      .filter(({ event }) => doors.has(`${event.kind} ${event.name}`))
      .flatMap(({ site }) => {
        const x = site.file.facts.exprs[site.e];
        return x.k === 'call' ? x.a.flatMap((a) => declaredTypes(this.messages, site.file, a)) : [];
      });
  }
}

/**
 * The name that a message carries itself, among the arguments that hand it on: `client.emit(row.type, row.payload)`;
 * several where messages of one kind say it here and those of another there.
 * @param among of these alone
 */
function carriedNames(file: File, args: readonly E[], among?: readonly E[]): E[] {
  const parts = args.flatMap((a) => partsIn(file, a));
  const isCarried = (key: E, at: E): boolean => {
    const told = propertyOf(file, key);
    return told !== undefined && parts.some((other) => other !== at && isOf(wayTo(file, other), told.of));
  };
  // What says the queue as well says the name less.
  const rank = (part: E): number => Number(/queue/i.test(propertyOf(file, part)?.property ?? ''));
  for (const part of [...parts].sort((a, b) => rank(a) - rank(b))) {
    if (among && !among.includes(part)) continue;
    const x = file.facts.exprs[written(file, part)];
    const keys = x.k === 'cond' ? [x.a, x.b] : [part];
    if (keys.some((key) => NAMES.test(propertyOf(file, key)?.property ?? '')) && keys.every((key) => isCarried(key, part))) return keys;
  }
  return [];
}

/** The property of what says the name that says the queue too: `queues[row.queue].add(row.type, row.payload)`, `enqueue(row.queue, row.type)`. */
function queueBeside(site: Site, key: E): string | undefined {
  const { file, e } = site;
  const of = propertyOf(file, key)?.of;
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  const by = callee?.k === 'mem' ? file.facts.exprs[written(file, callee.o)] : undefined;
  const asked = by?.k === 'call' ? by.a : by?.k === 'idx' ? [by.i] : [];
  const parts = [...asked, ...argsOf(site)].flatMap((a) => partsIn(file, a));
  return parts.map((part) => propertyOf(file, part)).find((told) => told?.of === of && /queue/i.test(told?.property ?? ''))?.property;
}

/** The position of the parameter that a function's expression is a property of. */
function parameterOf({ file, index }: Fn, e: E): number | undefined {
  const { exprs, bindings } = file.facts;
  const x = exprs[written(file, e)];
  const ref = x.k === 'mem' ? exprs[written(file, x.o)] : x;
  const b = ref.k === 'ref' && ref.r[0] === 'b' ? bindings[ref.r[1]] : undefined;
  return b?.k === 'param' && b.f === index && (b.path?.length ?? 0) === (x.k === 'mem' ? 0 : 1) ? b.i : undefined;
}

const isOf = (way: string, of: string): boolean => way === of || way.startsWith(`${of}.`);

/** Whether what is found there says a part of an object: it is asked, and hears of nothing. */
function isPartOfAnswer({ file, e }: Site): boolean {
  const { exprs } = file.facts;
  const isIt = (at: E): boolean => {
    const x = exprs[at];
    if (at === e) return true;
    if (x.k === 'cond') return isIt(x.a) || isIt(x.b);
    if (x.k === 'any') return x.e.some(isIt);
    return (x.k === 'await' || x.k === 'cast' || x.k === 'if') && isIt(x.e);
  };
  return exprs.some((x) => x.k === 'obj' && x.p.some((p) => isIt(p.v)));
}

/** Whether what is looked up by is said inside of what came, not by that itself: `handlers[job.data.event.type]`, not `handlers[job.name]`. */
function isInside({ site: { file }, key }: Run): boolean {
  const told = key === undefined ? undefined : propertyOf(file, identity(file, key).of);
  return told !== undefined && !/^(b\d+|p\d+\.\d+)$/.test(told.of);
}

/** Whether something is the result of a function that was given: whoever gave that made it, and it was not read. */
function isMade(file: File, e: E): boolean {
  const { exprs, bindings } = file.facts;
  const x = exprs[written(file, e)];
  const callee = exprs[x.k === 'call' ? x.f : 0];
  return x.k === 'call' && callee.k === 'ref' && callee.r[0] === 'b' && bindings[callee.r[1]].k === 'param';
}

/** Whether what is run is looked up by the channel that something came by, said beside it: `({ topic, message }) => handlers.get(topic)(message)`. */
const isByChannel = ({ site: { file }, key }: Run): boolean =>
  key !== undefined && /^(topic|channel|queue|subject|routingKey)$/.test(propertyOf(file, identity(file, key).of)?.property ?? '');

/** What tables are called that have what is to be sent. */
const OF_OUTBOX = /outbox|event|message/;

/** Most calls between a listener and the place that looks up who hears. */
const DEEPEST_READER = 3;

const signature = (fn: Fn): string => `${fn.facts.n}(${fn.facts.p.map((p) => p.n || '…').join(', ')})`;

/** Where what is run is only loaded: the calls that load it, and what those functions give. */
function loading(runs: readonly Run[], puts: readonly Put[]): Site[] {
  const lazy = runs.filter(({ path }) => path[0] === '()');
  const asked = lazy.flatMap(({ site: { file, e } }) => {
    const x = file.facts.exprs[e];
    const at = x.k === 'call' ? written(file, x.f) : e;
    return file.facts.exprs[at].k === 'call' ? [{ file, e: at }] : [];
  });
  const given = (lazy.length ? puts : []).flatMap(({ site: { file }, value }) => {
    const x = file.facts.exprs[value];
    const inside = x.k === 'fn' ? file.fns.filter(({ index }) => isWithin(file, index, file.fns[x.f])) : [];
    return inside.flatMap(({ facts }) => facts.returns.map((one) => ({ file, e: one })));
  });
  return [...asked, ...given];
}
