import type { Binding, E, Expr, T } from '../../extract/facts.js';
import { assigned } from '../assigned.js';
import type { Choice } from '../choosers.js';
import type { Messages } from '../messages.js';
import { receiverOf, type Site } from '../sites.js';
import { isGiven } from '../turns.js';
import { type Cls, type File, type Fn, keyOf, type Val, type ValOf } from '../values.js';
import { ASKS, type DatabaseTable, isElsewhere, tableFilled } from './database-tables.js';
import { GappedNames } from './gapped.js';
import { leaves } from './marks.js';
import { type Inserted, insertedAs, isInsert } from './sql.js';
import { propertyOf, written } from './stores.js';
import { areOfType, byPlace } from './types-alone.js';

/** What an envelope says beside the message in it: the channel that it is for. */
export interface Beside {
  property: string;
  value: string;
}

/** Names that are heard of what comes in from outside: a message, a row, a job. */
export interface Heard {
  names: ReadonlySet<string>;
  /** The property of what comes in that says the name. */
  property: string;
  /** What comes in is declared as one of these. */
  types: readonly Val[];
  /** Only of what says this too. */
  beside?: Beside;
  /** The property beside it that says which queue it goes to. */
  queue?: string;
  /** The table that it is read from, where that is seen. */
  table?: DatabaseTable;
  /** Whatever is in that table goes out, under the name that it says. */
  goesOut?: true;
  /** So many of the names must be sent at least. */
  fewest?: number;
}

/** A place where something goes out that comes in again under a name that it says itself. */
export interface Announcement {
  site: Site;
  /** What whoever runs sends: a function, or what a class has from a package. */
  by: Fn | Cls;
  event: (self?: ValOf<'inst'>) => Val[];
  /** The queue that it says it goes to. */
  queue?: (self?: ValOf<'inst'>) => Val[];
  /** The names that are chosen for it, once somebody asked. */
  said?: readonly string[];
  /** Those have gaps, and nobody says more. */
  isGapped?: boolean;
  /** It is sent as it is, over a socket: whoever is connected hears it, be it none of the code. */
  isOver?: boolean;
}

/** Fewest names that must be sent and heard both: one may be chance. */
const WITNESSES = 2;
/** One in so many of the names that are sent must be heard: an audit trail has many that nobody listens to. */
const AT_LEAST = 4;
const DEEPEST = 8;
/** Functions through which something goes before it goes out. */
const MOST_HANDS = 3;
/** What only compares, or holds something against a schema, hands nothing on. */
const COMPARES =
  /^(includes|has|indexOf|lastIndexOf|startsWith|endsWith|test|match|localeCompare|isEqual|((safe)?[Pp]arse|validate|isValid|decode)(Sync|Async)?)$/;
/** What tells about an event sends none. */
const TELLS = /^(log|debug|info|warn|error|trace|verbose|silly|fatal|print|stringify|parse|assert|captureException)$/;

/** What counts or measures things, as packages for metrics and traces do, and what it is called on. */
const MEASURES = /^(inc|dec|increment|decrement|observe|startTimer|gauge|timing|histogram|setAttributes?)$/;
const INSTRUMENT = /^(Counter|UpDownCounter|Histogram|Gauge|Summary|Span)$/;

/** Whether a call only measures something, with what tells its cases apart: `requests.add(1, { kind })`, `bytes.add(body.length, { kind })`. */
function measures({ evaluator }: Messages, file: File, name: string, receiver: E, args: readonly E[]): boolean {
  if (!/^(add|record)$/.test(name)) return MEASURES.test(name);
  if (args.length < 2) return false;
  return file.facts.exprs[args[0]].k === 'num' || evaluator.expr(file, receiver).some((v) => v.t === 'extInst' && INSTRUMENT.test(v.n));
}

/**
 * Finds the other end of a transport that the sources show only half of: what is put into a queue, topic, table or outbox by one
 * function and read again by another, under a name that it carries as a property. A function sends when it gives what it was given
 * to a package, when that is declared as what comes in is, and when the names that its callers give are names that are heard.
 * @param witnesses so many of these at least
 */
export function announcements(messages: Messages, heard: Heard, witnesses = heard.fewest ?? WITNESSES): Announcement[] {
  const { project } = messages;
  const types = new Set(heard.types.flatMap((v) => upwards(messages, v)));
  const own = new Set(heard.types.map(plain));
  const hands = carriers(messages, heard).map(({ fn, i, of, table, beside, queue }) => ({
    table,
    places:
      of === undefined
        ? named(messages, fn, i, beside === undefined ? undefined : { i: beside, value: heard.beside!.value }, queue as number | undefined)
        : sent(messages, fn, i, of, queue as string | undefined),
  }));
  // What fills the very table that is read goes out, whoever hears it; what fills another one goes out together.
  const isRead = ({ table }: { table?: DatabaseTable }): boolean =>
    heard.goesOut === true && table !== undefined && table.name === heard.table?.name;
  const filling = hands.filter((one) => one.table !== undefined && !isRead(one) && corroborated(messages, heard, one.places).length);
  const others = hands.filter((one) => !filling.includes(one) && !isRead(one)).map(({ places }) => places);
  const put = putAway(messages, heard, new Set(filling.map(({ table }) => table!.name)));
  const read: Announcement[] = [...hands.filter(isRead).flatMap(({ places }) => places), ...put.filter(isRead)];
  const carried = [...others, [...filling.flatMap(({ places }) => places), ...put.filter((one) => !isRead(one))]];
  // What comes in is declared as nothing: who sends something that has the property may be the other end.
  if (!types.size)
    return [
      ...read,
      ...carried.flatMap((places) => corroborated(messages, heard, places, heard.fewest)),
      ...sentWhole(messages, heard).flatMap((places) => corroborated(messages, heard, places)),
    ];
  const kept = new Set(heard.types.flatMap((v) => (v.t === 'inst' ? [v.c] : [])));
  const found = [...kept].flatMap((c) => corroborated(messages, heard, stored(messages, c, heard.property)));
  found.push(...read);
  const rest: Announcement[][] = carried;
  const isStored = (fn: Fn): boolean => found.length > 0 && fn.facts.c !== undefined && kept.has(fn.file.classes[fn.facts.c]);
  for (const file of project.files) {
    for (const fn of file.fns) {
      const { k, abstract, p } = fn.facts;
      if (abstract || (k !== 'method' && k !== 'function') || isStored(fn)) continue;
      for (const [i, { t }] of p.entries()) {
        if (!t) continue;
        const on =
          isRelated(messages, file, t, types, own) || says(messages, file, t, heard.property) ? handover(messages, fn, i) : undefined;
        if (!on || !(isRelated(messages, file, t, types, own) || puts(on.far))) continue;
        const places = sent(messages, fn, i, heard.property, heard.queue);
        rest.push(isOverSocket(messages, on) ? over(places) : places);
      }
    }
  }
  found.push(...rest.flatMap((places) => corroborated(messages, heard, places, witnesses)));
  // Beside one that is proved, one name is enough.
  return found.length ? [...new Set([...found, ...rest.flatMap((places) => corroborated(messages, heard, places, 1))])] : [];
}

/** Whether a table keeps what happened, by its name, and is not the one that is read: `auditLog.create({ event_type: 'payment.failed' })`. */
const isNoted = (read: DatabaseTable | undefined, put: DatabaseTable | undefined): boolean =>
  put !== undefined && put.name !== read?.name && /audit|logs?$|history|trail|journal|activit(y|ie)/.test(put.name);

const whole = new WeakMap<Messages, Map<string, Announcement[][]>>();

/** What callers give functions that send it as it is, `broadcast(message: Message) { socket.send(JSON.stringify(message)); }`, where its type has the property. */
function sentWhole(messages: Messages, { property }: Heard): Announcement[][] {
  let known = whole.get(messages);
  if (!known) whole.set(messages, (known = new Map()));
  let found = known.get(property);
  if (!found) {
    found = messages.project.files.flatMap((file) =>
      file.fns.flatMap((fn) => {
        const { k, abstract, p } = fn.facts;
        if (abstract || (k !== 'method' && k !== 'function')) return [];
        return p.flatMap(({ t }, i) => {
          const on = t && says(messages, file, t, property) ? handover(messages, fn, i) : undefined;
          return on && goesOver(on.far) ? [over(sent(messages, fn, i, property))] : [];
        });
      }),
    );
    known.set(property, found);
  }
  return found;
}

const over = (places: Announcement[]): Announcement[] => places.map((one) => ({ ...one, isOver: true }));

/** Whether something is given to a socket: a broker brings it back. */
function isOverSocket({ evaluator }: Messages, { far }: Handover): boolean {
  const of = receiverOf(far);
  return of !== undefined && goesOver(far) && evaluator.expr(far.file, of).some((v) => v.t === 'extInst' && /Socket$/.test(v.n));
}

/** Whether a call sends something, by its name. */
function goesOver({ file, e }: Site): boolean {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && /^(send|publish|broadcast|postMessage|write|produce)([A-Z]|$)/.test(callee.n);
}

const mentioned = new WeakMap<File, ReadonlySet<string>>();
/** Stands for a statement that puts rows into a table. */
const INSERTS = ' insert';

/** Whether anything written in a file may say a property: an object, what one is set to afterwards, a statement. */
function maySay(file: File, property: string, inserts: boolean): boolean {
  let names = mentioned.get(file);
  if (!names) {
    const found = new Set<string>();
    const { exprs, writes } = file.facts;
    for (const x of exprs) {
      if (x.k === 'obj') for (const { n } of x.p) found.add(n ?? '');
      else if ((x.k === 'str' && isInsert(x.v)) || (x.k === 'tpl' && x.s.some(isInsert))) found.add(INSERTS);
    }
    for (const [target] of writes) {
      const x = exprs[target];
      if (x.k === 'mem') found.add(x.n);
    }
    mentioned.set(file, (names = found));
  }
  return names.has(property) || (inserts && names.has(INSERTS));
}

/** A property that says a name, as it stands in what is sent. */
export const NAMES = /(type|kind|name|event|topic|key|subject|pattern|channel|command|job)$|^(ev|evt|ch|cmd|action|op)$/i;

/** A statement's columns are written with lines between words: `row.event_name` is what others say as `eventName`. */
export const spellings = (property: string): string[] => [
  ...new Set([property, property.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase())]),
];

/** The same names where they stand under another property, until what was read there goes out: `channel.publish(exchange, key, body, { type: row.eventType })`. */
export function renamed(messages: Messages, heard: Heard): Heard[] {
  const { project, evaluator } = messages;
  const found = new Map<string, Heard>();
  // A column of the same words: `events.insert({ event_type: event.eventType })`.
  const column = heard.property.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  if (column !== heard.property && project.files.some((file) => maySay(file, column, false)))
    found.set(column, { names: heard.names, property: column, types: [] });
  for (const file of project.files) {
    if (!maySay(file, heard.property, false)) continue;
    const { exprs } = file.facts;
    for (const e of file.facts.calls) {
      const x = exprs[e];
      const callee = x.k === 'call' ? exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !GOES_OUT.test(callee.n)) continue;
      for (const value of x.a.flatMap((a) => carriedAs(file, a, heard.property))) {
        const told = propertyOf(file, value);
        if (!told || told.at === undefined || told.property === heard.property || !NAMES.test(told.property)) continue;
        if (evaluator.expr(file, value).some((v) => v.t === 'str')) continue;
        const types = declaredTypes(messages, file, told.at);
        for (const property of spellings(told.property))
          found.set(`${property} ${types.map(plain).join()}`, { names: heard.names, property, types });
      }
    }
  }
  return [...found.values()];
}

/** What gives something to a broker. */
const GOES_OUT = /^(publish|send|emit|produce|dispatch|add|enqueue)([A-Z]|$)/;

/** What callers of a function give it as what it sends. */
function sent({ calls, evaluator }: Messages, fn: Fn, i: number, property: string, queue?: string): Announcement[] {
  return calls.callers(fn).flatMap((caller): Announcement[] => {
    const given = caller.args?.[i];
    if (given === undefined) return [];
    const saidAs =
      (property: string) =>
      (self?: ValOf<'inst'>): Val[] => {
        const said = told(evaluator, made(evaluator, caller.file, given, self), property);
        // Of what code makes that says no more than its type, what it makes it of: `outbox.save(createEvent({ topic: 'order.placed' }))`.
        return said.length
          ? said
          : carriedAs(caller.file, given, property, true).flatMap((e) => evaluator.expr(caller.file, e, self).filter((v) => !v.d));
      };
    const site = { file: caller.file, e: caller.e };
    return [{ site, by: fn, event: saidAs(property), ...(queue !== undefined && { queue: saidAs(queue) }) }];
  });
}

/** What callers of a function give it as a name; of those who say something else beside that, nothing. */
function named(
  { calls, evaluator }: Messages,
  fn: Fn,
  i: number,
  beside: { i: number; value: string } | undefined,
  queue: number | undefined,
): Announcement[] {
  return calls.callers(fn).flatMap((caller): Announcement[] => {
    const given = caller.args?.[i];
    if (given === undefined) return [];
    const said = beside ? evaluator.argument(caller.file, caller.args ?? [], beside.i) : [];
    if (said.length && !said.some((v) => v.t === 'str' && v.v === beside!.value)) return [];
    const valuesOf =
      (e: E) =>
      (self?: ValOf<'inst'>): Val[] =>
        evaluator.expr(caller.file, e, self).filter((v) => !v.d);
    const goesTo = queue === undefined ? undefined : caller.args?.[queue];
    const site = { file: caller.file, e: caller.e };
    return [{ site, by: fn, event: valuesOf(given), ...(goesTo !== undefined && { queue: valuesOf(goesTo) }) }];
  });
}

/** Which parameter a function puts away as the name, or which property of it (`of`), and into which table. */
interface Carrier {
  fn: Fn;
  i: number;
  of?: string;
  table?: DatabaseTable;
  beside?: number;
  /** The parameter, or the property of the same one, that it puts away as the queue. */
  queue?: number | string;
}

/** A call that says a property, be it in a statement. */
interface Saying extends Site {
  receiver: E;
  args: readonly E[];
  inserted?: Inserted;
  names: E[];
}

/** What calls say of a property, by its name: looked for once for all that is heard. */
function byProperty(inFile: (file: File, property: string) => Saying[]): (messages: Messages, property: string) => readonly Saying[] {
  const known = new WeakMap<Messages, Map<string, Saying[]>>();
  return (messages, property) => {
    let all = known.get(messages);
    if (!all) known.set(messages, (all = new Map()));
    let found = all.get(property);
    if (!found) {
      const files = messages.project.files.filter((file) => maySay(file, property, true));
      all.set(property, (found = files.flatMap((file) => inFile(file, property))));
    }
    return found;
  };
}

/** Calls of methods that are given a property. */
const saying = byProperty(sayingIn);
/** Calls of methods that put it away. */
const puttings = byProperty(puttingIn);

function puttingIn(file: File, property: string): Saying[] {
  const { calls, exprs } = file.facts;
  return calls.flatMap((e): Saying[] => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || (callee?.k !== 'mem' && callee?.k !== 'ref')) return [];
    const inserted = insertedAs(file, x.a, property);
    // A statement says itself what is done, whoever runs it: `query('INSERT INTO outbox …')` of a transaction.
    if (callee.k !== 'mem' && !inserted) return [];
    const puts = callee.k === 'mem' && ((PUTS.test(callee.n) && !MAKES_WAY.test(callee.n)) || isBuilt(exprs, x));
    const names = inserted ? [inserted.e ?? []].flat() : puts ? x.a.flatMap((a) => carriedAs(file, a, property, true)) : [];
    return names.length || inserted?.text !== undefined
      ? [{ file, e, receiver: callee.k === 'mem' ? callee.o : x.f, args: x.a, names, ...(inserted && { inserted }) }]
      : [];
  });
}

function sayingIn(file: File, property: string): Saying[] {
  const { calls, exprs } = file.facts;
  return calls.flatMap((e): Saying[] => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || (callee?.k !== 'mem' && callee?.k !== 'ref')) return [];
    const of = callee.k === 'mem' ? exprs[callee.o] : undefined;
    if (callee.k === 'mem' && [TELLS, ASKS, HEARS, MAKES_WAY].some((of) => of.test(callee.n))) return [];
    if (of?.k === 'ref' && of.r[0] === 'g') return [];
    const inserted = insertedAs(file, x.a, property);
    if (!of && !inserted) return [];
    const names = [...x.a.flatMap((a) => (of ? carriedAs(file, a, property) : [])), ...(inserted?.e === undefined ? [] : [inserted.e])];
    const receiver = callee.k === 'mem' ? callee.o : x.f;
    return names.length || inserted ? [{ file, e, receiver, args: x.a, names, ...(inserted && { inserted }) }] : [];
  });
}

/** Functions that give a parameter of theirs to something outside the sources as a property of an object: `db.insert('jobs', { type, payload })`. */
function carriers(messages: Messages, { property, beside, queue, table: from }: Heard): Carrier[] {
  const found = new Map<string, Carrier>();
  for (const { file, e, receiver, args, inserted, names } of saying(messages, property)) {
    const { exprs, bindings } = file.facts;
    const table = names.length ? tableFilled(messages, file, inserted, receiver, args[0]) : undefined;
    if (isElsewhere(from, table) || isNoted(from, table)) continue;
    for (const name of names) {
      const value = exprs[written(file, name)];
      // A statement says its table: what else is given there is put away as well.
      const read = inserted && value.k === 'mem' ? value.n : undefined;
      const ref = read !== undefined && value.k === 'mem' ? exprs[value.o] : value;
      const b = ref.k === 'ref' && ref.r[0] === 'b' ? bindings[ref.r[1]] : undefined;
      // `enqueue({ job, payload }) { this.client.hset(id, JSON.stringify({ job, payload })) }`
      const [of = read, ...deeper] = b?.path ?? [];
      if (b?.k !== 'param' || b.i === undefined || deeper.length || (read !== undefined && of !== read)) continue;
      // Actions of a store that an observable is given stay here.
      if (b.path?.length && isNext(exprs, e)) continue;
      if (!inserted && messages.calls.targets({ file, e }).length) continue;
      const call = exprs[e];
      const callee = call.k === 'call' ? exprs[call.f] : undefined;
      if (callee?.k === 'mem' && measures(messages, file, callee.n, callee.o, args)) continue;
      // What a decorator notes of its parameter or property is told to nobody.
      if (leaves(file.fns[b.f], messages.calls)) continue;
      const [other] = beside ? args.flatMap((a) => carriedAs(file, a, beside.property)) : [];
      const said = exprs[written(file, other ?? 0)];
      const at = said.k === 'ref' && said.r[0] === 'b' ? bindings[said.r[1]] : undefined;
      const isBeside = at?.k === 'param' && at.f === b.f && at.i !== undefined && !at.path?.length;
      found.set(`${file.index}.${b.f}.${b.i}`, {
        fn: file.fns[b.f],
        i: b.i,
        ...(of !== undefined && { of }),
        ...(table !== undefined && { table }),
        ...(isBeside && { beside: at.i! }),
        ...(queue !== undefined && { queue: givenBeside(file, queue, args, b, of) }),
      });
    }
  }
  return [...found.values()];
}

/** Which parameter a call puts away under a property, or of the one that has the name which of its properties. */
function givenBeside(file: File, property: string, args: readonly E[], name: Binding, of: string | undefined): number | string | undefined {
  const { exprs, bindings } = file.facts;
  const inserted = insertedAs(file, args, property)?.e;
  const [e] = [...args.flatMap((a) => carriedAs(file, a, property)), ...(inserted === undefined ? [] : [inserted])];
  if (e === undefined) return undefined;
  const x = exprs[written(file, e)];
  const ref = of !== undefined && x.k === 'mem' ? exprs[written(file, x.o)] : x;
  const b = ref.k === 'ref' && ref.r[0] === 'b' ? bindings[ref.r[1]] : undefined;
  if (b?.k !== 'param' || b.f !== name.f) return undefined;
  if (of === undefined) return b.path?.length ? undefined : b.i;
  return b.i === name.i ? (x.k === 'mem' ? x.n : b.path?.[0]) : undefined;
}

function isNext(exprs: readonly Expr[], e: E): boolean {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  return callee?.k === 'mem' && callee.n === 'next';
}

/** What asks a broker for something puts nothing away either. */
const HEARS = /^(subscribe|unsubscribe|listen|consume|on|once|off|receive)([A-Z]|$)/;

/** What makes the way that messages go sends none: `admin.createTopics({ topics: [{ topic: 'orders' }] })`. */
const MAKES_WAY =
  /^(create|ensure|declare|assert|add|register)(Topic|Partition|Queue|Exchange|Stream|Subscription|ConsumerGroup|Channel)s?$/;

/** What is put away to be sent later, by its name: what is looked for or removed is not. */
const PUTS = /^(create|insert|save|store|upsert|persist|enqueue|publish|send|produce)([A-Z]|$)/;

/** Whether a call gives rows to a statement that is built: `db.insert(outbox).values({ type })`, `insert('outbox').given({ type })`. */
function isBuilt(exprs: readonly Expr[], x: Extract<Expr, { k: 'call' }>): boolean {
  const callee = exprs[x.f];
  const begun = callee.k === 'mem' && /^(values|given|rows?)$/.test(callee.n) ? exprs[callee.o] : undefined;
  const by = begun?.k === 'call' && begun.a.length > 0 ? exprs[begun.f] : undefined;
  return by?.k === 'mem' ? PUTS.test(by.n) : by?.k === 'ref' && by.r[0] === 'i';
}

/**
 * Places that give something outside the sources an object which says one of the names: `manager.save(Outbox, { topic: 'order.placed' })`.
 * What else is put into the same table is put away as well, though nobody hears its name.
 */
function putAway(
  messages: Messages,
  { property, names, queue, table: from, goesOut }: Heard,
  filled: ReadonlySet<string>,
): (Announcement & { table?: DatabaseTable })[] {
  const { evaluator, choosers, calls } = messages;
  const all = puttings(messages, property).flatMap(
    ({ file, e, receiver, args, inserted, names: said }): (Announcement & { table?: DatabaseTable; isHeard: boolean })[] => {
      const table = tableFilled(messages, file, inserted, receiver, args[0]);
      if (isElsewhere(from, table) || isNoted(from, table) || (!inserted && calls.targets({ file, e }).length)) return [];
      // Of a list of rows each is put away: `manager.save([placed, logged])`.
      const rows: readonly (readonly E[])[] = inserted ? [said] : said.map((name) => [name]);
      return rows.flatMap((row) => {
        const event = (self?: ValOf<'inst'>): Val[] =>
          inserted?.text === undefined
            ? row.flatMap((name) => evaluator.expr(file, name, self)).filter((v) => !v.d)
            : [{ t: 'str', v: inserted.text }];
        const goesTo = queue === undefined ? undefined : insertedAs(file, args, queue);
        const beside = [
          ...(goesTo?.e === undefined ? [] : [goesTo.e]),
          ...(queue === undefined ? [] : args.flatMap((a) => carriedAs(file, a, queue, true))),
        ];
        const to = (self?: ValOf<'inst'>): Val[] =>
          goesTo?.text === undefined ? beside.flatMap((e) => evaluator.expr(file, e, self)) : [{ t: 'str', v: goesTo.text }];
        const place: Announcement = {
          site: { file, e },
          by: choosers.memberAt({ file, e }),
          event,
          ...(queue !== undefined && { queue: to }),
        };
        const told = event();
        // What it is given says the name: `outbox.save({ type: event.type })`.
        const isGivenIt = !told.some((v) => v.t === 'str') && told.some((v) => v.t === 'param' && v.path.length > 0);
        const chosenNames = isGivenIt ? namesOf(messages, place) : told.flatMap((v) => (v.t === 'str' ? [v.v] : []));
        const isHeard = chosenNames.some((n) => names.has(n));
        if (!chosenNames.length || (!isHeard && table === undefined)) return [];
        return [{ ...place, isHeard, ...(table !== undefined && { table }) }];
      });
    },
  );
  const tables = new Set([...filled, ...all.flatMap(({ isHeard, table }) => (isHeard && table !== undefined ? [table.name] : []))]);
  if (from && goesOut) tables.add(from.name);
  const put = all.filter(({ isHeard, table }) => isHeard || (table !== undefined && tables.has(table.name)));
  // What is only made there, and then put away: `outbox.save(events.create({ topic: 'order.placed' }))`.
  return put.filter(({ site }) => !put.some((other) => other.site.file === site.file && isGiven(other.site, site.e)));
}

/** What an object, or those in a list, say under a property; with `made` also what code makes of such an object. */
export function carriedAs(file: File, e: E, property: string, made = false, depth = 0): E[] {
  const { exprs, callables } = file.facts;
  const at = written(file, e);
  const x = exprs[at];
  if (depth > DEEPEST) return [];
  const all = (list: readonly E[]): E[] => list.flatMap((one) => carriedAs(file, one, property, made, depth + 1));
  if (x.k === 'arr') return all(x.e);
  if (x.k === 'cond') return all([x.a, x.b]);
  if (x.k === 'if') return all([x.e]);
  if (made && x.k === 'spread') return all([x.e]);
  // `JSON.stringify({ type, payload })`, `Buffer.from(…)`
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const of = callee?.k === 'mem' ? exprs[callee.o] : undefined;
  // `createEvent({ type, payload })`, `orders.map((order) => createEvent({ type, payload }))`
  if (x.k === 'call' && (made || (of?.k === 'ref' && of.r[0] === 'g'))) {
    const given = all(x.a);
    const row = made && !given.length && callee ? functionOf(file, callee) : undefined;
    // `outbox.insert(toRow(event))`
    return row === undefined ? given : all(callables[row].returns);
  }
  if (made && x.k === 'fn') return all(callables[x.f].returns);
  // `const row = new Row(); row.type = 'order.placed'`
  const set = x.k === 'obj' || x.k === 'new' ? assigned(file, at, property).map(({ value }) => value) : [];
  return x.k === 'obj' ? [...x.p.flatMap((p) => (p.n === property ? [p.v] : all([p.v]))), ...set] : set;
}

/** A function of the same file that is called by its name. */
function functionOf({ facts: { exprs, bindings } }: File, callee: Expr): number | undefined {
  if (callee.k !== 'ref') return undefined;
  if (callee.r[0] === 'f') return callee.r[1];
  const b = callee.r[0] === 'b' ? bindings[callee.r[1]] : undefined;
  const x = exprs[(b?.k === 'var' && !b.set.length && b.init) || 0];
  return x.k === 'fn' ? x.f : undefined;
}

/** The values of an argument that somebody chose: what a parameter is declared as was only handed on. */
function made(evaluator: Messages['evaluator'], file: File, e: E, self?: ValOf<'inst'>): Val[] {
  const vals = evaluator.expr(file, e, self);
  const x = file.facts.exprs[written(file, e)];
  const isParameter = x.k === 'ref' && x.r[0] === 'b' && file.facts.bindings[x.r[1]].k === 'param';
  return isParameter ? vals.filter((v) => v.t === 'param') : vals;
}

/** What values say under the property; a declared type says it when it leaves no choice. */
function told(evaluator: Messages['evaluator'], vals: Val[], property: string): Val[] {
  const isDeclared = (v: Val): boolean => v.t === 'decl' || v.t === 'shape';
  const declared = vals.filter(isDeclared);
  const open = declared.length > 1 || declared.some((v) => evaluator.members.member(v, property).length > 1);
  return vals
    .filter((v) => !open || !isDeclared(v))
    .flatMap((v) => (v.t === 'arr' ? told(evaluator, v.of, property) : evaluator.members.member(v, property)))
    .filter((v) => !v.d);
}

/** Calls of what a class has from a package, with an object that says the name: `Message.create({ name: 'user.created' })` of a model. */
function stored({ project, evaluator }: Messages, c: Cls, property: string): Announcement[] {
  const { hierarchy } = evaluator;
  if (!hierarchy.externalBase(c)) return [];
  const classes = [c, ...hierarchy.descendants(c)];
  return project.files.flatMap((file) =>
    file.facts.calls.flatMap((e): Announcement[] => {
      const x = file.facts.exprs[e];
      const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
      if (x.k !== 'call' || callee?.k !== 'mem' || !x.a.length || hierarchy.find(c, callee.n, true)) return [];
      const of = file.facts.exprs[callee.o];
      if (of.k !== 'ref' && of.k !== 'this' && of.k !== 'mem') return [];
      if (!evaluator.expr(file, callee.o).some((v) => v.t === 'class' && classes.includes(v.c))) return [];
      const event = (self?: ValOf<'inst'>): Val[] => told(evaluator, evaluator.expr(file, x.a[0], self), property);
      return event().length ? [{ site: { file, e }, by: c, event }] : [];
    }),
  );
}

/** Those places of a function, when the names that are given there are heard. */
function corroborated(messages: Messages, { names }: Heard, places: Announcement[], witnesses = WITNESSES): Announcement[] {
  const said = new Set(places.flatMap((place) => namesOf(messages, place)));
  const known = [...said].filter((n) => names.has(n)).length;
  return known > 0 && known >= Math.min(witnesses, names.size) && known * AT_LEAST >= said.size ? places : [];
}

/** The names that callers choose for an announcement. */
export function namesOf(messages: Messages, place: Announcement): readonly string[] {
  if (!place.said) {
    const choices = chosenAt(messages, place);
    const names = choices.flatMap(({ slots }) => chosen(slots['event']).map((v) => v.v));
    place.isGapped = !names.length;
    place.said = names.length ? names : new GappedNames(messages).namesAt(place.site);
  }
  return place.said;
}

/** Where an announcement is chosen, and what. */
export const chosenAt = (messages: Messages, { site, event, queue }: Announcement): Choice[] =>
  byPlace(messages.choosers.find(site, (self) => ({ event: event(self), ...(queue && { to: queue(self) }) }))).flatMap((all) =>
    areOfType(messages, all) ? [] : all,
  );

/** Names that somebody chose: of several, each has its condition or its turn. What only a union of types says is no choice. */
export function chosen(vals: Val[]): ValOf<'str'>[] {
  const names = vals.filter((v): v is ValOf<'str'> & Val => v.t === 'str');
  if (new Set(names.map(({ v }) => v)).size === 1) return names.slice(0, 1);
  return names.length > 1 && names.every((v) => !v.g && !v.each) ? [] : names;
}

// ── declared types ──

/** A type and those that it is made of: what it extends, what a utility type is applied to. */
function upwards({ evaluator }: Messages, of: Val, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  const all = (vals: Val[]): string[] => vals.flatMap((v) => upwards({ evaluator } as Messages, v, depth + 1));
  if (of.t === 'arr') return all(of.of);
  if (of.t === 'extInst') return of.pkg === '' ? all(of.args.flat()) : [];
  if (of.t === 'decl') return [plain(of), ...all(of.decl.facts.ext.flatMap((t) => evaluator.types.type(of.decl.file, t)))];
  if (of.t === 'inst') return evaluator.hierarchy.chain(of.c).map((c) => plain({ t: 'inst', c, exact: false }));
  return of.t === 'shape' ? [plain(of)] : [];
}

const plain = (v: Val): string =>
  v.t === 'inst' ? keyOf({ t: 'inst', c: v.c, exact: false }) : v.t === 'decl' ? keyOf({ t: 'decl', decl: v.decl }) : keyOf(v);

/** Whether a parameter is declared as what comes in, as something that it extends, or as something that extends it. */
function isRelated(messages: Messages, file: File, t: T, types: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  const vals = messages.evaluator.types.type(file, t);
  const flat = vals.flatMap((v) => (v.t === 'arr' ? v.of : v.t === 'extInst' && v.pkg === '' ? v.args.flat() : [v]));
  return flat.some((v) => types.has(plain(v)) || upwards(messages, v).some((key) => own.has(key)));
}

/** Whether what a parameter is declared as, an own class or interface, has a property. */
const says = ({ evaluator }: Messages, file: File, t: T, property: string): boolean =>
  evaluator.types
    .type(file, t)
    .some((v) =>
      v.t === 'inst'
        ? evaluator.hierarchy.find(v.c, property, false) !== undefined
        : v.t === 'decl' && v.decl.facts.m.some(({ n }) => n === property),
    );

/** Whether a call puts something away, by its name. */
function puts({ file, e }: Site): boolean {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && PUTS.test(callee.n);
}

// ── what goes out ──

/** Where a function hands on what it is given: its own call, and the one that gives it to something outside the sources. */
export interface Handover {
  near: Site;
  far: Site;
  /** Functions in between. */
  through: Fn[];
}

/** How a function gives its parameter to something outside the sources, by itself or by a function that does. */
export function handover(messages: Messages, fn: Fn, i: number, depth = 0): Handover | undefined {
  const { file } = fn;
  const { exprs, bindings } = file.facts;
  for (const e of file.facts.calls) {
    const x = exprs[e];
    if (x.k !== 'call' || !isWithin(fn, x.by)) continue;
    const callee = exprs[x.f];
    if (callee.k !== 'mem' || TELLS.test(callee.n) || COMPARES.test(callee.n)) continue;
    const of = exprs[callee.o];
    const held = of.k === 'ref' && of.r[0] === 'b' ? bindings[of.r[1]] : undefined;
    if ((of.k === 'ref' && of.r[0] === 'g') || (held?.k === 'param' && held.f === fn.index && held.i === i)) continue;
    // What is run there is followed by itself.
    const isRun = (a: E): boolean => exprs[written(file, a)].k === 'fn';
    const given = x.a.findIndex((a) => !isRun(a) && mentions(file, a, fn.index, i));
    if (given < 0 || measures(messages, file, callee.n, callee.o, x.a)) continue;
    const near = { file, e };
    const targets = messages.calls.targets(near);
    if (!targets.length) return { near, far: near, through: [] };
    for (const to of depth < MOST_HANDS ? targets : []) {
      const on = to === fn ? undefined : handover(messages, to, given, depth + 1);
      if (on) return { near, far: on.far, through: [to, ...on.through] };
    }
  }
  return undefined;
}

function isWithin(fn: Fn, by: number): boolean {
  let at = by;
  while (at !== fn.index && fn.file.facts.callables[at].k === 'closure' && fn.file.facts.callables[at].up >= 0)
    at = fn.file.facts.callables[at].up;
  return at === fn.index;
}

/** Whether an expression is made of a parameter. */
export function mentions(file: File, e: E, f: number, i: number, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const x = file.facts.exprs[e];
  const any = (list: readonly (E | undefined)[]): boolean => list.some((one) => one !== undefined && mentions(file, one, f, i, depth + 1));
  switch (x.k) {
    case 'ref': {
      if (x.r[0] !== 'b') return false;
      const b = file.facts.bindings[x.r[1]];
      if (b.k === 'param') return b.f === f && b.i === i;
      return any([b.init, ...b.set]);
    }
    case 'mem':
      return any([x.o]);
    case 'call':
      return any([...x.a, ...(file.facts.exprs[x.f].k === 'mem' ? [x.f] : [])]);
    case 'new':
      return any(x.a);
    case 'obj':
      return any(x.p.map((p) => p.v));
    case 'arr':
    case 'any':
      return any(x.e);
    case 'spread':
    case 'await':
    case 'cast':
    case 'if':
      return any([x.e]);
    case 'cond':
      return any([x.a, x.b]);
    case 'idx':
      return any([x.o]);
    case 'fn':
      return any(file.facts.callables[x.f].returns);
    default:
      return false;
  }
}

// ── what comes in ──

/** What an expression is declared as, followed through constants, loops and calls to where that is written. */
export function declaredTypes(messages: Messages, file: File, e: E, depth = 0): Val[] {
  if (depth > DEEPEST) return [];
  const { evaluator, calls } = messages;
  const x = file.facts.exprs[written(file, e)];
  const isType = (v: Val): boolean => v.t === 'decl' || v.t === 'inst' || v.t === 'shape';
  const flat = (vals: Val[]): Val[] =>
    vals.flatMap((v) => (v.t === 'arr' ? flat(v.of) : v.t === 'extInst' && v.pkg === '' ? flat(v.args.flat()) : isType(v) ? [v] : []));
  if (x.k === 'cast') return flat(evaluator.types.type(file, x.t));
  if (x.k === 'await' || x.k === 'if') return declaredTypes(messages, file, x.e, depth + 1);
  if (x.k === 'ref' && x.r[0] === 'b') {
    const b = file.facts.bindings[x.r[1]];
    // `const { event } = envelope as Envelope` is what that has under the name.
    const part = (whole: Val[]): Val[] => {
      const found = b.path?.length ? flat(evaluator.members.walk(whole, b.path)) : [];
      return found.length ? found : whole;
    };
    if (b.t) return part(flat(evaluator.types.type(file, b.t)));
    if (b.k === 'param') {
      const p = file.facts.callables[b.f].p[b.i ?? 0];
      if (p?.t) return part(flat(evaluator.types.type(file, p.t)));
      // The function given to `forEach` of a list.
      const { arg } = file.facts.callables[b.f];
      const call = arg && file.facts.exprs[arg[0]];
      const callee = call?.k === 'call' ? file.facts.exprs[call.f] : undefined;
      return callee?.k === 'mem' ? declaredTypes(messages, file, callee.o, depth + 1) : [];
    }
    return part([b.init, ...b.set].flatMap((init) => (init === undefined ? [] : declaredTypes(messages, file, init, depth + 1))));
  }
  if (x.k === 'call') {
    const targets = calls.targets({ file, e: written(file, e) });
    const typed = targets.flatMap((fn) => (fn.facts.ret ? flat(evaluator.types.type(fn.file, fn.facts.ret)) : []));
    if (typed.length) return typed;
  }
  return flat(evaluator.expr(file, e));
}
