import type { E } from '../extract/facts.js';
import { both } from '../extract/guards.js';
import { push } from './collections.js';
import { LOGS } from './learn/answers.js';
import type { Open } from './learn/recalled.js';
import { written } from './learn/stores.js';
import type { Emission, EventRef, Listening, Messages } from './messages.js';
import { isParameter } from './parameters.js';
import { argsOf, callsWithin, isSite } from './sites.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** Where a listener has the name from which it sends: which argument of what it heard, and the way in there; or the names under which something stands there. */
interface Told {
  i: number;
  path: readonly string[];
  isKeys: boolean;
}

/** How a listener tells on what it hears, at one place. */
interface Telling {
  open: Open;
  told: Told;
}

/** What only carries others: who hears it, and all the ways in which that tells it on. */
interface Carrying {
  heard: Listening;
  tellings: Telling[];
}

/**
 * Messages of an emitter that only carry others, by names which stand in them: `ev.on('event', ({ type, data }) => ev.emit(type, data))`, or, of a table by names,
 * `ev.on('event', (table) => { for (const name in table) ev.emit(name, table[name]); })`. Whoever sends such a message sends what it says.
 */
export function toldOn(messages: Messages): void {
  const { channels, emissions, listenings } = messages;
  for (const { heard, tellings } of carryings(messages)) {
    const carries = (event: EventRef): boolean =>
      event.kind === heard.event.kind && event.name === heard.event.name && channels.meet(event.channel, heard.event.channel);
    const carried = emissions.filter((one) => carries(one.event));
    const sent = tellings.map((telling) => ({ ...telling, ...sentBy(messages, telling, carried) }));
    const gone = new Set(sent.flatMap((one) => one.gone));
    if (!gone.size) continue;
    emissions.splice(0, emissions.length, ...emissions.filter((one) => !gone.has(one)));
    const isWhole = sent.every((one) => one.gone.length === carried.length);
    // Who hears the whole hears that what it says is sent, on the same emitter before others.
    const saying = sent.filter((one) => one.names.length);
    const usual = saying.find(({ open }) => open.channel === heard.event.channel) ?? saying[0];
    const instead = (one: Listening, asked: ReadonlySet<string>): void => {
      const all = new Map(usual.names.map((event) => [event.name, event]));
      const some = [...all.values()].filter(({ name }) => asked.has(name));
      const each = (some.length ? some : [...all.values()]).map((event) => ({ ...one, event }));
      listenings.splice(listenings.indexOf(one), 1, ...(isWhole ? each : [one, ...each]));
    };
    // Who hears the whole is told of what it asks for there, or of each.
    for (const other of listenings.filter((one) => one !== heard && !one.covers && carries(one.event)))
      instead(other, usual.told.isKeys ? askedIn(other.handler, usual.told.i) : new Set());
    const doesMore = !onlyTells(messages, heard.handler, tellings);
    if (doesMore) instead(heard, new Set());
    for (const { open, gone } of sent) if (gone.length === carried.length) messages.known(open.choice);
    if (isWhole && !doesMore) listenings.splice(listenings.indexOf(heard), 1);
  }
}

/** Notes what is sent of what comes to a listener that tells it on; gives what is sent, and what of that which came is known by it. */
function sentBy(messages: Messages, { open, told }: Telling, carried: readonly Emission[]): { names: EventRef[]; gone: Emission[] } {
  const { choosers, emissions, emitting } = messages;
  const before = emissions.length;
  const gone: Emission[] = [];
  for (const one of carried) {
    const given = one.of && !isSite(one.of, one.site) ? undefined : argsOf(one.site)[told.i + 1];
    if (given === undefined) continue;
    const sent = emissions.length;
    const said = new Set<string>();
    for (const choice of choosers.find(one.site, (self) => ({ event: namesIn(messages, one.site.file, given, told, self) }))) {
      const vals = choice.slots['event'].filter((v) => v.t === 'str' && !v.lit);
      const key = `${choice.site.file.index} ${choice.site.e} ${choice.by.file.index} ${choice.by.index} ${choice.guard}`;
      if (!vals.length || said.has(key)) continue;
      said.add(key);
      const guard = told.isKeys ? choice.guard : both(choice.guard, open.choice.guard);
      emitting.emitted({ ...choice, guard, slots: { event: vals } }, open.spec, open.kind, open.channel);
    }
    if (emissions.length > sent) gone.push(one);
  }
  return { names: emissions.slice(before).map(({ event }) => event), gone };
}

/** Whether a listener does nothing that leads on but tell what it hears: no other call but of a log, or of what the language has. */
function onlyTells({ calls }: Messages, fn: Fn, tellings: readonly Telling[]): boolean {
  const { file } = fn;
  const { exprs } = file.facts;
  return callsWithin(fn).every((e) => {
    if (tellings.some(({ open }) => isSite(open.choice.site, { file, e }))) return true;
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (callee?.k !== 'mem' || calls.targets({ file, e }).length) return false;
    const of = exprs[written(file, callee.o)];
    return LOGS.test(callee.n) || callee.n === 'forEach' || (of.k === 'ref' && of.r[0] === 'g');
  });
}

/** Listeners that send what they are told under a name that stands in it, and nothing is known of that where they do. */
function carryings(messages: Messages): Carrying[] {
  const { emitting, listenings } = messages;
  const found = new Map<Listening, Telling[]>();
  for (const open of emitting.open) {
    const { choice, spec } = open;
    const args = argsOf(choice.site);
    const name = typeof spec.arg === 'number' || spec.arg === undefined ? args[spec.arg ?? 0] : undefined;
    if (spec.as !== 'name' || name === undefined || choice.through.length || !messages.isUnknown(choice)) continue;
    const heard = listenings.find(
      (l) => l.handler === choice.by && l.event.kind === 'event' && l.event.by === 'name' && l.event.channel !== undefined && !l.covers,
    );
    const told = heard && toldAt(choice.by, name);
    if (told) push(found, heard, { open, told });
  }
  return [...found].map(([heard, tellings]) => ({ heard, tellings }));
}

/** Most names and properties on the way to what is told. */
const DEEPEST = 8;

/** Which part of what a function is told an expression is: `type` of `({ type }) => …`, `message.type`, `name` of `for (const name in table)`. */
function toldAt(fn: Fn, e: E, depth = 0): Told | undefined {
  // A name may stand in what it is made of: `var message = message.body`.
  if (depth > DEEPEST) return undefined;
  const { exprs, bindings, callables } = fn.file.facts;
  const at = written(fn.file, e);
  const x = exprs[at];
  if (x.k === 'mem') {
    const of = toldAt(fn, x.o, depth + 1);
    return of && !of.isKeys ? { ...of, path: [...of.path, x.n] } : undefined;
  }
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  if (!b) return undefined;
  if (b.k === 'var') {
    const of = b.init !== undefined && !b.set.length ? toldAt(fn, b.init, depth + 1) : undefined;
    return of && !of.isKeys ? { ...of, path: [...of.path, ...(b.path ?? [])] } : undefined;
  }
  if (b.k === 'param' && b.f === fn.index && b.i !== undefined) return { i: b.i, path: b.path ?? [], isKeys: false };
  // `Object.keys(table).forEach((name) => …)`
  const [call, position] = b.k === 'param' ? (callables[b.f].arg ?? []) : [];
  const loop = call === undefined || position !== 0 || b.i !== 0 ? undefined : exprs[call];
  const callee = loop?.k === 'call' ? exprs[loop.f] : undefined;
  const list = b.k === 'each' ? b.init : callee?.k === 'mem' && callee.n === 'forEach' ? callee.o : undefined;
  const of = list === undefined ? undefined : keysOf(fn, list, b.path, depth + 1);
  return of && !of.isKeys ? { ...of, isKeys: true } : undefined;
}

/** What has the names that a list is of: `Object.keys(table)`, of entries the first. */
function keysOf(fn: Fn, list: E, path: readonly string[] | undefined, depth: number): Told | undefined {
  const { exprs } = fn.file.facts;
  const x = exprs[written(fn.file, list)];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const of = callee?.k === 'mem' ? exprs[callee.o] : undefined;
  if (x.k !== 'call' || callee?.k !== 'mem' || of?.k !== 'ref' || of.r[0] !== 'g' || of.r[1] !== 'Object' || !x.a.length) return undefined;
  const isFirst = callee.n === 'entries' ? path?.length === 1 && path[0] === '0' : callee.n === 'keys' && !path?.length;
  return isFirst ? toldAt(fn, x.a[0], depth) : undefined;
}

/** The names that stand in what is sent. */
function namesIn({ evaluator }: Messages, file: File, given: E, { path, isKeys }: Told, self?: ValOf<'inst'>): Val[] {
  if (!isKeys) return evaluator.members.walk(evaluator.expr(file, given, self), [...path]);
  const x = file.facts.exprs[written(file, given)];
  if (x.k !== 'obj' || path.length) return [];
  return x.p.flatMap(({ n, c }): Val[] => (n !== null ? [{ t: 'str', v: n }] : c === undefined ? [] : evaluator.expr(file, c, self)));
}

/** The names under which a function looks into what it is told. */
function askedIn(fn: Fn, i: number): Set<string> {
  const { exprs } = fn.file.facts;
  // `table.hasOwnProperty(name)` is none.
  const called = new Set(exprs.flatMap((x) => (x.k === 'call' ? [x.f] : [])));
  const isIt = (e: E): boolean => isParameter(fn, i, exprs[e]);
  return new Set(
    exprs.flatMap((x, e): string[] => {
      if (x.k === 'mem' && isIt(x.o)) return called.has(e) ? [] : [x.n];
      const key = x.k === 'idx' && isIt(x.o) ? exprs[x.i] : undefined;
      return key?.k === 'str' ? [key.v] : [];
    }),
  );
}
