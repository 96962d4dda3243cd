import type { E } from '../../extract/facts.js';
import { push } from '../collections.js';
import type { Messages } from '../messages.js';
import type { Site } from '../sites.js';
import type { Cls, File, Fn, Val, ValOf } from '../values.js';

/** A class that extends one of a package and says by a member which event it is for. */
export interface Relative {
  c: Cls;
  names: string[];
}

/** Classes that extend the same class of a package. */
interface Family {
  /** The base class by its name. */
  base: string;
  all: Cls[];
}

/**
 * Two families of one package whose classes say the same names: the ones hear, the others send, over what only the package knows.
 * One of them may be all that a service has of both.
 */
export interface Pair {
  /** The member that says the name. */
  says: string;
  hearing?: { base: string; heard: (Relative & { handler: Fn })[] };
  /** Calls of a method that the package gives to the others. */
  sending?: { base: string; sent: Sent[] };
}

/** A call that sends by an object of such a class, or by whichever the package's table has under a key: `wire.senders[Subjects.Opened].publish(data)`. */
interface Sent {
  site: Site;
  receiver: E;
  key?: E;
}

interface Call extends Sent {
  /** The classes whose objects it may be. */
  of: Cls[];
}

/** Methods of a package's class that send, by name. */
const SENDS = /^(publish|emit|dispatch|raise|fire|enqueue|send|produce|broadcast|notify)([A-Z].*)?$/;
/** Methods that a package's class runs when something comes, by name. */
const HEARS = /^(on|handle|process|consume|receive|each|execute|run)([A-Z].*)?$/;

/** What base classes are called whose heirs send, and hear; and by which members these say what, the likeliest first. */
const SENDER = /(Publisher|Producer|Emitter|Sender|Dispatcher)$/;
const HEARER = /(Listener|Subscriber|Consumer|Receiver)$/;
const SAYS = ['subject', 'topic', 'eventName', 'eventType', 'event', 'routingKey', 'channel', 'exchange', 'queue', 'pattern'];

/** Finds classes that extend base classes of a package for sending and hearing: `class Opened extends Publisher { subject = 'opened' }`. */
export function families(messages: Messages): Pair[] {
  const byPackage = new Map<string, Map<string, Cls[]>>();
  for (const file of messages.project.files)
    for (const c of file.classes) {
      const base = c.facts.abstract || !c.facts.ext ? undefined : messages.evaluator.hierarchy.externalBase(c);
      if (!base?.pkg) continue;
      const own = byPackage.get(base.pkg) ?? new Map<string, Cls[]>();
      byPackage.set(base.pkg, own);
      push(own, base.n, c);
    }
  return [...byPackage.values()].flatMap((bases) => {
    const all = [...bases].map(([base, classes]): Family => ({ base, all: classes }));
    const sending = all
      .filter(({ base }) => all.length > 1 || SENDER.test(base))
      .map((family) => ({ family, calls: sendingCalls(messages, family) }))
      .filter(({ calls }) => calls.length);
    const pairs = sending.flatMap(({ family, calls }) =>
      all.flatMap((other) => (other === family ? [] : (paired(messages, family, calls, other) ?? []))),
    );
    return pairs.length
      ? pairs
      : [
          ...sending.flatMap(({ family, calls }) => sendingAlone(messages, family, calls) ?? []),
          ...all.flatMap((family) => hearingAlone(messages, family) ?? []),
        ];
  });
}

/** Heirs of what is called a publisher: who hears them is another service. */
function sendingAlone(messages: Messages, { base, all }: Family, calls: Call[]): Pair | undefined {
  const fields = fieldsOf(all);
  const says = SENDER.test(base) ? SAYS.find((n) => fields.has(n)) : undefined;
  // The subject of a mail is no name.
  const isName = (n: string): boolean => !/\s/.test(n);
  const sent = says === undefined ? [] : calls.filter((call) => namesBy(messages, call, says).some(isName));
  return says !== undefined && sent.length ? { says, sending: { base, sent } } : undefined;
}

/** Heirs of what is called a listener, of which code makes one. */
function hearingAlone(messages: Messages, { base, all }: Family): Pair | undefined {
  const fields = fieldsOf(all);
  const says = HEARER.test(base) ? SAYS.find((n) => fields.has(n)) : undefined;
  if (says === undefined) return undefined;
  const isMade = (c: Cls): boolean => messages.calls.constructions().some(({ vals }) => vals.some((v) => v.t === 'class' && v.c === c));
  const heard = all.flatMap((c) => {
    const names = namesOf(messages, c, says);
    const one = names.length && isMade(c) ? handlerOf(messages, c) : undefined;
    return one ? [{ ...one, names }] : [];
  });
  return heard.length ? { says, hearing: { base, heard } } : undefined;
}

function paired(messages: Messages, senders: Family, calls: Call[], hearers: Family): Pair | undefined {
  const handlers = hearers.all.flatMap((c) => handlerOf(messages, c) ?? []);
  for (const says of handlers.length ? fieldsOf(hearers.all) : []) {
    const said = calls.map((call) => ({ call, names: namesBy(messages, call, says) })).filter(({ names }) => names.length);
    const sent = said.map(({ call }) => call);
    const names = new Set(said.flatMap((one) => one.names));
    const heard = handlers.map((one) => ({ ...one, names: namesOf(messages, one.c, says) })).filter((one) => one.names.length);
    if (heard.some((one) => one.names.some((n) => names.has(n))))
      return { says, hearing: { base: hearers.base, heard }, sending: { base: senders.base, sent } };
  }
  return undefined;
}

const fieldsOf = (classes: readonly Cls[]): Set<string> =>
  new Set(classes.flatMap((c) => c.facts.fields.filter((f) => f.l > 0 && !f.static).map((f) => f.n)));

/** The names that objects of a class say by a member. */
function namesOf({ evaluator, namer }: Messages, c: Cls, n: string): string[] {
  const own: ValOf<'inst'> = { t: 'inst', c, exact: true };
  const vals: Val[] = evaluator.hierarchy.find(c, n, false)?.field ? evaluator.members.member(own, n) : [];
  return namer.names(vals, { as: 'name' }).named.flatMap(({ name, cls }) => (name && !cls ? [name] : []));
}

/** The names that a call sends under: what the objects say, of those in a table only what it asks for. */
function namesBy(messages: Messages, { site, of, key }: Call, says: string): string[] {
  const own = of.flatMap((c) => namesOf(messages, c, says));
  if (key === undefined) return own;
  const asked = messages.namer.names(messages.evaluator.expr(site.file, key), { as: 'name' });
  return asked.unknown === undefined && asked.named.every(({ name }) => own.includes(name)) ? asked.named.map(({ name }) => name) : [];
}

/** The one method of a class that takes something and that no code calls: the package does. */
function handlerOf({ calls }: Messages, c: Cls): { c: Cls; handler: Fn } | undefined {
  const own = c.facts.methods
    .map((m) => c.file.fns[m])
    .filter(
      (fn) => fn.facts.k === 'method' && !fn.facts.static && fn.facts.p.length && HEARS.test(fn.facts.s) && !calls.callers(fn).length,
    );
  return own.length === 1 ? { c, handler: own[0] } : undefined;
}

/** Calls of what the package gives to objects of the classes, with something to send. */
function sendingCalls(messages: Messages, { all }: Family): Call[] {
  const { calls, evaluator } = messages;
  const known = new Set(all);
  const tables = tablesOf(messages, known);
  return [...calls.methodNames()]
    .filter((n) => SENDS.test(n))
    .sort()
    .flatMap((n) =>
      calls.methodCalls(n).flatMap((site): Call[] => {
        const { exprs } = site.file.facts;
        const x = exprs[site.e];
        const callee = x.k === 'call' ? exprs[x.f] : undefined;
        if (x.k !== 'call' || callee?.k !== 'mem' || !x.a.length || exprs[callee.o].k === 'this') return [];
        const receiver = callee.o;
        const has = (c: Cls): boolean => evaluator.hierarchy.find(c, n, false) !== undefined;
        const own = evaluator.expr(site.file, receiver).flatMap((v) => (v.t === 'inst' && known.has(v.c) ? [v.c] : []));
        if (own.length) return own.flatMap((c) => (has(c) ? [] : [{ site, receiver, of: [c] }]));
        const of = exprs[receiver];
        const kept = of.k === 'idx' && tables.size ? foreign(messages, site.file, of.o).flatMap((t) => tables.get(t) ?? []) : [];
        return of.k === 'idx' && kept.length && !kept.some(has) ? [{ site, receiver, of: kept, key: of.i }] : [];
      }),
    );
}

/** Tables of packages into which code puts objects of the classes, with these. */
function tablesOf(messages: Messages, known: ReadonlySet<Cls>): Map<string, Cls[]> {
  const tables = new Map<string, Cls[]>();
  for (const file of messages.project.files)
    for (const [target, value] of file.facts.writes) {
      const x = file.facts.exprs[target];
      if (x.k !== 'put' || value === undefined) continue;
      const put = messages.evaluator.expr(file, value).flatMap((v) => (v.t === 'inst' && known.has(v.c) ? [v.c] : []));
      for (const table of put.length ? foreign(messages, file, x.o) : []) tables.set(table, [...(tables.get(table) ?? []), ...put]);
    }
  return tables;
}

/** What a package exports, as one text. */
const foreign = ({ evaluator }: Messages, file: File, e: E): string[] =>
  evaluator.expr(file, e).flatMap((v) => (v.t === 'ext' && v.pkg ? [`${v.pkg}#${v.n}`] : []));
