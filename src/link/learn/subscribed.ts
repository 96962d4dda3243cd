import type { E } from '../../extract/facts.js';
import type { EventKind } from '../../graph/model.js';
import type { Choice } from '../choosers.js';
import type { Emission, EventRef, Listening } from '../messages.js';
import { argsOf, isSite, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import { lineOf } from '../text.js';
import type { Cls, Fn, Val, ValOf } from '../values.js';
import { isTopicPattern } from '../wildcards.js';
import { families, type Pair } from './families.js';
import { Finder, kindThrough, specOf } from './finder.js';
import { type Sending, sendings } from './sendings.js';
import type { Identity } from './stores.js';
import { type Subscriber, type Subscription, subscriptions } from './subscribers.js';
import type { Tested } from './tested-subscribers.js';

/** Subscribers: classes that say which events they hear. */
export class Subscribed extends Finder {
  private readonly bySubscriber: Listening[] = [];
  /** Those of them that say the names of what they hear. */
  private readonly named = new Set<Listening>();
  /** What was handed to those that are all told by names which of it they hear. */
  private readonly handed = new Set<Emission>();
  /** Subscribers of which it is not seen who sends what they hear. */
  private readonly unseen: Subscription[] = [];

  /** Classes that say what they hear, and whoever hands it to them. */
  find(): void {
    const known = new Set(this.messages.listenings.map(({ handler }) => handler));
    const isCertain = (s: Subscription): boolean =>
      !s.byBase || (!s.subscribers.some(({ handler }) => known.has(handler)) && this.isSeen(s));
    const heard = subscriptions(this.messages).filter((s) => !this.isRefused(s.name) && isCertain(s));
    for (const { tested, ...subscription } of heard) if (tested) this.tested(subscription, tested);
    const told = heard.filter(({ tested }) => !tested);
    for (const subscription of told) this.subscription(subscription);
    for (const subscription of told) {
      if (this.isSeen(subscription)) this.dispatched(subscription);
      else this.unseen.push(subscription);
    }
    for (const pair of families(this.messages)) if (!this.isRefused(...basesOf(pair))) this.pair(pair);
  }

  /** Classes of a package's two families: whoever has one of the ones send is heard by those of the others that say the same name. */
  private pair(pair: Pair): void {
    const { says, hearing, sending } = pair;
    const { choosers, emitting, evaluator, handlers, listenings } = this.messages;
    const bases = basesOf(pair);
    const kind = kindThrough(bases[0]);
    const known = new Set(listenings.map((l) => l.handler));
    const because = `classes that extend ${bases.join(' and ')} say by ${says} which event they are for`;
    for (const { c, handler, names } of hearing?.heard ?? []) {
      if (known.has(handler)) continue;
      handlers.add(handler);
      for (const name of names)
        listenings.push({
          event: { kind: kind({ name }), name, by: 'name' },
          handler,
          file: c.file,
          line: c.facts.l,
          via: `${bases[0]}.${says}`,
        });
      this.note('listens', handler, c.file.path, handler.facts.l, because);
    }
    const sent = sending?.sent ?? [];
    for (const site of new Set(sent.map((one) => one.site))) {
      const { receiver, key } = sent.find((one) => one.site === site)!;
      const slots = (self?: ValOf<'inst'>): Slots => ({
        event:
          key === undefined
            ? evaluator.expr(site.file, receiver, self).flatMap((v) => evaluator.members.member(v, says))
            : evaluator.expr(site.file, key, self),
      });
      for (const choice of choosers.find(site, slots)) emitting.emitted(choice, { as: 'name' }, kind);
      this.note('emits', choosers.memberAt(site), site.file.path, lineOf(site), because);
    }
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
    for (const { handler, events, says, byName } of subscribers) {
      // A framework that the code uses says it already.
      if (known.has(handler)) continue;
      handlers.add(handler);
      // Where the method is kept and run as a function, the bus runs it.
      for (const site of declares ? calls.callers(handler).filter((caller) => !isByName(caller, handler)) : []) {
        calls.block(site);
        calls.omit(site.file, site.e);
      }
      for (const { c } of events) {
        const listening: Listening = {
          event: { kind: kind({ name: c.facts.n }), name: c.facts.n, by: 'class', cls: c },
          handler,
          file: says.file,
          line: says.facts.l,
          via: declares ? `${name}.${declares}` : `${name}.${method}`,
          ...(this.standsForHeirs(c) && { covers: 'instances' as const }),
        };
        this.bySubscriber.push(listening);
        if (byName) this.named.add(listening);
      }
    }
    listenings.push(...this.bySubscriber.filter((l) => !listenings.includes(l)));
  }

  /** Subscribers of which those are run that say yes to what is handed on. */
  private tested({ name, file, line, method }: Subscription, { declares, heard, byClass, sites }: Tested): void {
    const { calls, choosers, evaluator, handlers, listenings, namer } = this.messages;
    const known = new Set(listenings.map((l) => l.handler));
    if (heard.some(({ handler }) => known.has(handler))) return;
    const kind = kindThrough(name);
    const as = (key: E): Identity => ({ by: byClass ? 'class' : 'name', of: key });
    const sent = sites.map(({ site, key, path }) => {
      const event = (self?: ValOf<'inst'>): Val[] => evaluator.members.walk(evaluator.expr(site.file, key, self), path);
      return {
        site,
        key,
        choices: choosers.find(
          site,
          (self) => ({ event: event(self) }),
          () => '',
        ),
      };
    });
    const named = sent.flatMap(({ choices, key }) =>
      choices.flatMap(({ slots }) => namer.names(slots['event'] ?? [], specOf(as(key), 'sent')).named),
    );
    const names = new Set(sent.flatMap(({ choices, key }) => this.names(choices, as(key), 'sent')));
    const said = heard.flatMap((one) => [...one.names, ...one.classes.map(({ c }) => c.facts.n)]);
    if (!said.some((n) => names.has(n))) return;
    for (const { site } of sites) calls.block(site);
    this.say({ does: 'listens', who: `${name}.${method}`, file, line, because: saidBy(heard.length, declares) });
    for (const { handler, says, names: own, classes, hears } of heard) {
      handlers.add(handler);
      const place = { handler, file: says.file, line: says.facts.l, via: `${name}.${declares}` };
      const all = hears === 'all' ? named.filter(({ name, cls }) => names.has(name) && byClass === (cls !== undefined)) : [];
      for (const name of new Set([...own, ...all.flatMap(({ name, cls }) => (cls ? [] : [name]))]))
        listenings.push({ ...place, event: { kind: kind({ name }), name, by: 'name' } });
      for (const c of new Set([...classes.map((v) => v.c), ...all.flatMap(({ cls }) => cls ?? [])])) {
        const covers = evaluator.hierarchy.descendants(c).length ? { covers: 'instances' as const } : {};
        listenings.push({ ...place, event: { kind: kind({ name: c.facts.n }), name: c.facts.n, by: 'class', cls: c }, ...covers });
      }
      if (hears === 'unknown')
        this.messages.unknown({ site: sites[0].site, by: handler }, 'what it hears is decided when something comes', kind({ name }));
    }
    for (const { site, key, choices } of sent) {
      this.send(choices, as(key), undefined, kind);
      this.note('emits', choosers.memberAt(site), site.file.path, lineOf(site), `it hands what it is given to each ${name} that hears it`);
    }
  }

  /** Whether a class that others extend says by a wildcard of its own what it is called: `static eventName = 'shop.user.*'` is the name of no event. */
  private standsForHeirs(c: Cls): boolean {
    const { evaluator } = this.messages;
    if (!evaluator.hierarchy.descendants(c).length) return false;
    const texts = c.facts.fields.flatMap((f) => (f.static && f.init !== undefined ? evaluator.expr(c.file, f.init) : []));
    return texts.some((v) => v.t === 'str' && isTopicPattern(v.v));
  }

  /** Sends what is handed to subscribers. */
  private dispatched({ name, subscribers, dispatches }: Subscription): void {
    const { emissions, listenings } = this.messages;
    const kind = kindThrough(name);
    const before = new Set(emissions);
    const areTold = subscribers.every(({ handler }) => listenings.some((l) => l.handler === handler && l.event.by === 'name'));
    for (const { site, arg } of dispatches) {
      const { file } = site;
      this.send(this.handedOn(site, arg), { by: 'class', of: argsOf(site)[arg] }, undefined, kind);
      this.note('emits', this.messages.choosers.memberAt(site), file.path, lineOf(site), `it hands what it is given to a ${name}`);
    }
    for (const one of areTold ? emissions : []) if (!before.has(one)) this.handed.add(one);
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
  sentElsewhere(): void {
    const { emissions, listenings } = this.messages;
    const known = new Set(emissions.flatMap(({ event }) => event.cls ?? []));
    const names = new Set(emissions.flatMap(({ event }) => (event.by === 'name' ? [event.name] : [])));
    const united = new Set(this.bySubscriber.filter((l) => !this.messages.listenings.includes(l)).flatMap(({ event }) => event.cls ?? []));
    // Those that are all told by names alone get what is sent under these.
    const isTold = ({ handler }: Subscriber): boolean => {
      const own = listenings.filter((l) => l.handler === handler);
      return own.some(({ event }) => names.has(event.name)) && own.every(({ event }) => event.by === 'name');
    };
    const isOpen = ({ subscribers }: Subscription): boolean =>
      !subscribers.some(({ events }) => events.some(({ c }) => known.has(c) || united.has(c))) && !subscribers.every(isTold);
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
      if (!subscription.subscribers.every(isTold) && !subscription.subscribers.some(({ events }) => events.some(({ c }) => sent.has(c))))
        this.dispatched(subscription);
  }

  /** What is heard under the name of a class, and sent by nobody who says so: whoever gives such an event to what sends has sent it. */
  sentByName(): void {
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

  /**
   * Where a package or a table says by other names what is sent and heard as objects of a class, those are what it is called;
   * so is what is only sent, where all of the interface that say what they take are told by such names.
   */
  private uniteTold(c: Cls): void {
    const { listenings, emissions } = this.messages;
    const heard = listenings.filter((l) => l.event.cls === c);
    const sent = emissions.filter(({ event }) => event.cls === c);
    const isOnlySent = this.isOnlyHanded(c);
    const told = listenings.filter((l) => l.event.by === 'name' && heard.some(({ handler }) => handler === l.handler));
    const isTold = (handler: Fn): boolean => told.some((l) => l.handler === handler);
    const isSaid = (site: Site): boolean =>
      emissions.some(
        (one) =>
          (isOnlySent ? one.event.by === 'name' : told.some((l) => l.event.name === one.event.name && l.event.kind === one.event.kind)) &&
          isSite(one.site, site),
      );
    const isSame = heard.length ? heard.every((l) => this.bySubscriber.includes(l) && isTold(l.handler)) : isOnlySent;
    if (!isSame || !sent.every(({ site }) => isSaid(site))) return;
    for (const one of sent) emissions.splice(emissions.indexOf(one), 1);
    for (const one of heard) listenings.splice(listenings.indexOf(one), 1);
  }

  /** Whether objects of a class are sent by being handed to subscribers alone, none of which says that it hears them. */
  private isOnlyHanded(c: Cls): boolean {
    const isOf = ({ event }: { event: EventRef }): boolean => event.cls === c;
    return !this.messages.listenings.some(isOf) && this.messages.emissions.every((one) => !isOf(one) || this.handed.has(one));
  }

  /** What a package sends and hears by the name of a class, `emitter.emit(event.constructor.name)`, is the event of that class, where all of it is known as that. */
  uniteNames(): void {
    const { listenings, emissions } = this.messages;
    const classes =
      this.bySubscriber.length || this.handed.size ? [...this.bySubscriber, ...emissions].flatMap(({ event }) => event.cls ?? []) : [];
    for (const c of new Set(classes)) {
      const isNamed = ({ event }: { event: EventRef }): boolean =>
        event.by === 'name' && event.kind === 'event' && event.name === c.facts.n;
      const sent = emissions.filter(isNamed);
      const heard = listenings.filter(isNamed);
      const isSent = (site: Site): boolean => emissions.some((one) => one.event.cls === c && isSite(one.site, site));
      const isHeard = (handler: Fn): boolean => this.bySubscriber.some((l) => l.event.cls === c && l.handler === handler);
      if ((!sent.length && !heard.length) || this.isOnlyHanded(c)) this.uniteTold(c);
      else if (sent.every(({ site }) => isSent(site)) && heard.every(({ handler }) => isHeard(handler))) {
        for (const one of sent) emissions.splice(emissions.indexOf(one), 1);
        for (const one of heard) listenings.splice(listenings.indexOf(one), 1);
      }
    }
  }

  /** Who hears a class hears what is sent under a name that the class says of itself. */
  unite(): void {
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

  /** Where nobody sends what is heard under the name of a class, the one class of that name that is sent is meant: a service's copy of what another one sends. */
  uniteCopies(): void {
    const { listenings, emissions } = this.messages;
    for (const l of this.named) {
      const sent = [...new Set(emissions.flatMap(({ event: { cls, name } }) => (cls && name === l.event.name ? [cls] : [])))];
      const at = listenings.indexOf(l);
      if (at >= 0 && sent.length === 1) listenings[at] = { ...l, event: { ...l.event, cls: sent[0] } };
    }
  }
}

/** Whether a call names the method that it runs: `subscriber.onOrderPlaced(event)`. */
function isByName({ file, e }: Site, { facts }: Fn): boolean {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && callee.n === facts.s;
}

const saidBy = (many: number, declares: string): string =>
  `${many} ${many === 1 ? 'class says' : 'classes say'} by ${declares} whether they hear what is handed on`;

/** The base classes of a pair, the one of those that hear first. */
const basesOf = ({ hearing, sending }: Pair): string[] => [hearing, sending].flatMap((side) => (side ? [side.base] : []));
