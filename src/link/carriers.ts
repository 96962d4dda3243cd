import type { E } from '../extract/facts.js';
import type { Choosers } from './choosers.js';
import { push } from './collections.js';
import type { Evaluator } from './evaluate.js';
import type { Emission, EventRef, Listening, Messages } from './messages.js';
import { argsOf, methodAround, receiverOf, type Site } from './sites.js';
import { type Cls, type Fn, isSymbolic } from './values.js';
import { matchesGlob, matchesPattern, matchesTopic } from './wildcards.js';

/**
 * Takes out messages of a broker that nobody here hears, or only the bus itself that sends them, and that only carry an event which is sent by the same words:
 * `bus.publish(new OrderPlaced())` that hands the event to whom it concerns, and to a topic for the world outside.
 * A name that carries one event alone is another name of it.
 */
export function withoutCarriers({ choosers, emissions: all, listenings: hearing }: Messages): void {
  const own = heardByOwn(choosers, all, hearing);
  const listenings = hearing.filter((one) => !own.has(one));
  const emissions = carriedAlone(all, listenings);
  all.splice(0, all.length, ...emissions);
  // What is still sent by its name is heard by that too.
  const sent = new Set(emissions.map(({ event }) => keyOf(event)));
  hearing.splice(0, hearing.length, ...hearing.filter((one) => !own.has(one) || sent.has(keyOf(one.event))));
}

/** Where a bus hears, under names that classes make, what itself sends to whom hears the classes. */
function heardByOwn(choosers: Choosers, emissions: readonly Emission[], listenings: readonly Listening[]): Set<Listening> {
  const heard = new Set(listenings.flatMap(({ event }) => (event.by === 'class' && event.cls ? [event.cls] : [])));
  const carried = new Set(emissions.filter(({ event }) => event.by === 'class' && event.cls && heard.has(event.cls)).map(placeOf));
  if (!carried.size) return new Set();
  const senders = new Map<string, Set<Cls | undefined>>();
  for (const one of emissions) {
    if (one.event.kind !== 'message' || one.event.by !== 'name') continue;
    const fn = carried.has(placeOf(one)) ? methodAround(one.of ?? one.site) : undefined;
    const key = keyOf(one.event);
    senders.set(key, new Set([...(senders.get(key) ?? []), fn && classOf(choosers, fn)]));
  }
  const own = listenings.filter((one) => {
    const by = one.covers ? undefined : senders.get(keyOf(one.event));
    const cls = by && classOf(choosers, one.handler);
    return cls !== undefined && by?.size === 1 && by.has(cls);
  });
  return new Set(own);
}

function carriedAlone(emissions: Emission[], listenings: readonly Listening[]): Emission[] {
  const events = new Map<string, Emission[]>();
  for (const one of emissions) {
    if (one.event.by !== 'class') continue;
    const key = placeOf(one);
    events.set(key, [...(events.get(key) ?? []), one]);
  }
  if (!events.size) return emissions;
  const heard = listenings.filter(({ event }) => event.by === 'name' && event.kind === 'message');
  const isHeard = ({ name }: EventRef): boolean => heard.some((one) => hearsName(one, name));
  const carried = new Map<string, Set<Emission>>();
  const left = emissions.filter((one) => {
    const at = one.event.kind === 'message' && one.event.by === 'name' ? events.get(placeOf(one)) : undefined;
    if (!at || isHeard(one.event)) return true;
    carried.set(one.event.name, new Set([...(carried.get(one.event.name) ?? []), ...at]));
    return false;
  });
  for (const [name, all] of carried) {
    if (new Set([...all].map(({ event }) => event.cls)).size > 1 || left.some(({ event }) => event.name === name)) continue;
    for (const { event } of all) event.alias ??= name;
  }
  return left;
}

/** Has what one of several emitters tells be heard of each of them that sends it: `for (const machine of [press, lathe]) machine.on('stopped', …)`. */
export function eachOfChannels({ emissions, listenings }: Messages): void {
  const sent = new Map<string, Set<string>>();
  for (const { event } of emissions)
    if (event.channel) sent.set(`${event.kind} ${event.name}`, (sent.get(`${event.kind} ${event.name}`) ?? new Set()).add(event.channel));
  for (let i = listenings.length - 1; i >= 0; i--) {
    const { among, event } = listenings[i];
    if (!among || event.channel) continue;
    const through = among.filter((channel) => sent.get(`${event.kind} ${event.name}`)?.has(channel));
    if (through.length) listenings.splice(i, 1, ...through.map((channel) => ({ ...listenings[i], event: { ...event, channel } })));
  }
}

/** Has what a method of a bus sends under one name by an emitter of its own and by a table of its own be one event: who hears either hears it. */
export function joinOwnChannels({ channels, emissions }: Messages): void {
  const sent = new Map<string, Emission[]>();
  for (const one of emissions)
    if (one.event.by === 'name' && one.event.channel) push(sent, `${placeOf(one)} ${one.event.kind} ${one.event.name}`, one);
  for (const [first, ...others] of sent.values()) {
    const fn = others.length ? methodAround(first.of ?? first.site) : undefined;
    const own = fn?.file.classes[fn.facts.c ?? -1];
    if (!own || !channels.isOf(first.event.channel!, own)) continue;
    for (const { event, of, site } of others)
      if (methodAround(of ?? site) === fn && channels.isOf(event.channel!, own)) channels.join(first.event.channel!, event.channel!);
  }
}

/**
 * Takes out what a bus does to pass on to another one of its class what it hears: `this.subscribe(type, (event) => parent.publish(type, event))` in its
 * own methods, for whatever event is asked for.
 */
export function withoutRelays({ choosers, evaluator, emissions, listenings }: Messages): void {
  const heard = new Map<Fn, Set<string>>();
  for (const { handler, event } of listenings) {
    if (!heard.has(handler)) heard.set(handler, new Set());
    heard.get(handler)!.add(keyOf(event));
  }
  const relays = new Set<Fn>();
  for (const { by, event, site } of emissions) {
    const own = heard.get(by)?.has(keyOf(event)) ? classOf(choosers, by) : undefined;
    const told = own && !isSaidAt(evaluator, site) ? toldAt(site) : undefined;
    if (told !== undefined && evaluator.expr(site.file, told).some((v) => v.t === 'inst' && v.c === own)) relays.add(by);
  }
  if (!relays.size) return;
  emissions.splice(0, emissions.length, ...emissions.filter(({ by }) => !relays.has(by)));
  listenings.splice(0, listenings.length, ...listenings.filter(({ handler }) => !relays.has(handler)));
}

/** The address of a queue, which ends in its name. */
const QUEUE_URL = /^https?:\/\/[^/]+\/\d{12}\/([^/?#]+)$/;

/** Has a queue that one place speaks of by its address and by its name be one: `process.env.QUEUE_URL ?? 'http://localhost:4566/000000000000/orders'`, `QueueName: 'orders'`. */
export function withoutAddresses({ emissions, listenings }: Messages): void {
  const speaking: { event: EventRef; at: string }[] = [
    ...emissions.map((one) => ({ event: one.event, at: placeOf(one) })),
    ...listenings.map(({ event, handler, file, line }) => ({
      event,
      at: `${file.index}:${line} ${handler.file.index}.${handler.index}`,
    })),
  ].filter(({ event }) => event.kind === 'message' && event.by === 'name');
  const names = new Set(speaking.map(({ event, at }) => `${at} ${event.name}`));
  const meant = new Map<string, string>();
  for (const { event, at } of speaking) {
    const name = QUEUE_URL.exec(event.name)?.[1];
    if (name !== undefined && names.has(`${at} ${name}`)) meant.set(event.name, name);
  }
  const changed = new Set<EventRef>();
  for (const { event } of speaking) {
    const name = meant.get(event.name);
    if (name === undefined) continue;
    event.alias ??= event.name;
    event.name = name;
    changed.add(event);
  }
  if (!changed.size) return;
  // What said both says it once.
  const without = <T extends { event: EventRef }>(list: T[], key: (one: T) => string): void => {
    const others = new Set(list.flatMap((one) => (changed.has(one.event) ? [] : [key(one)])));
    list.splice(0, list.length, ...list.filter((one) => !changed.has(one.event) || (!others.has(key(one)) && others.add(key(one)))));
  };
  without(emissions, (one) => `${placeOf(one)} ${keyOf(one.event)} ${one.guard}`);
  without(
    listenings,
    ({ event, handler, file, line, covers }) => `${keyOf(event)} ${handler.file.index}.${handler.index} ${file.index}.${line} ${covers}`,
  );
}

function classOf(choosers: Choosers, fn: Fn): Cls | undefined {
  const { file, facts } = choosers.outermost(fn);
  return facts.c === undefined ? undefined : file.classes[facts.c];
}

const keyOf = ({ kind, name, channel = '' }: EventRef): string => `${kind} ${name} ${channel}`;

/** Whether a call says by itself what it sends: who sends one event on when it hears it does that, and is no way for all. */
const isSaidAt = (evaluator: Evaluator, site: Site): boolean =>
  argsOf(site).some((a) => {
    const vals = evaluator.expr(site.file, a);
    return vals.some((v) => v.t === 'str') && !vals.some((v) => isSymbolic(v));
  });

/** What is told at a call to send: what the method is of, or what was asked for the function. */
function toldAt(site: Site): E | undefined {
  const { exprs, bindings } = site.file.facts;
  const x = exprs[site.e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const held = callee?.k === 'ref' && callee.r[0] === 'b' ? bindings[callee.r[1]].init : undefined;
  const made = exprs[held ?? 0];
  return receiverOf(held === undefined ? site : { ...site, e: made.k === 'cast' ? made.e : held });
}

/** Whether a listener hears a name, by itself or by a pattern. */
export function hearsName({ event, covers }: Listening, name: string): boolean {
  if (event.name === name) return true;
  if (covers === 'glob') return matchesGlob(event.name, name);
  return covers === 'topic' ? matchesTopic(event.name, name) : covers === 'wildcard' && matchesPattern(event.name, name);
}

const placeOf = ({ site, by }: Emission): string => `${site.file.index}.${site.e} ${by.file.index}.${by.index}`;
