import type { E } from '../extract/facts.js';
import { doesSomething, Streams, WORKS } from './learn/streams.js';
import { observers } from './learn/subjects.js';
import type { Messages } from './messages.js';
import { PATTERN } from './parameters.js';
import { argsOf, type Site } from './sites.js';
import type { File, Fn, Val } from './values.js';

const OBSERVABLES = new Set(['Observable']);
const RXJS = /^rxjs(\/|$)/;

/** Functions that a stream is subscribed with, in the file that makes it: `fromEvent(bus, 'x').pipe(…).subscribe(handle)`. */
export function subscribedTo(messages: Messages, { file, e: stream }: Site): Fn[] {
  return file.facts.calls.flatMap((e) => {
    const of = subscribed({ file, e });
    return of !== undefined && messages.handed.comesFrom(file, rootOf(file, of, stream), stream) ? runBy(messages, { file, e }, of) : [];
  });
}

/**
 * Who hears what a stream gives that RxJS makes of two functions, one of which begins to listen: `fromEventPattern((handler) => bus.on('x', handler), …)`. Nobody
 * else waits for it than who subscribes, or the code around that is handed the stream.
 * @param site where it was chosen what is heard
 * @param callback what is registered
 */
export function hearingPattern(messages: Messages, site: Site, callback: readonly Val[]): Fn[] {
  const patterns = callback.flatMap((v): Site[] =>
    v.t === 'extInst' && v.n === PATTERN && v.origin?.made !== undefined ? [{ file: v.origin.file, e: v.origin.made }] : [],
  );
  return [
    ...new Set(
      patterns.flatMap((pattern) => {
        const isMade = messages.choosers.memberAt(site) === messages.choosers.memberAt(pattern);
        const found = subscribedTo(messages, isMade ? pattern : site);
        return found.length || isMade ? found : [messages.choosers.memberAt(site)];
      }),
    ),
  ];
}

/**
 * Who hears what a function only gives to the observers of a stream that the code makes:
 * `orders(type) { return new Observable((observer) => bus.on(type, (order) => observer.next(order))); }` is heard by those that subscribe to what it gives.
 * @param site where it was chosen what is heard
 */
export function observing(messages: Messages, site: Site, fn: Fn): Fn[] {
  const stream = streamOf(messages, fn);
  if (!stream) return [];
  if (messages.choosers.memberAt(site) !== messages.choosers.memberAt(stream)) return subscribedTo(messages, site);
  const source = Streams.key(stream);
  const streams = new Streams(messages, OBSERVABLES);
  const isIt = (file: File, e: E): boolean => streams.of(file, e).some((one) => one.source === source);
  return messages.calls.methodCalls('subscribe').flatMap((at) => {
    const of = subscribed(at);
    return of !== undefined && isIt(at.file, of) ? runBy(messages, at, of) : [];
  });
}

/** Where the stream is made whose observers a closure gives what it gets. */
function streamOf({ evaluator }: Messages, { file, index, facts }: Fn): Site | undefined {
  const { exprs, bindings, callables, calls } = file.facts;
  if (facts.k !== 'closure') return undefined;
  for (const e of calls) {
    const x = exprs[e];
    const callee = x.k === 'call' && x.by === index ? exprs[x.f] : undefined;
    const observer = callee?.k === 'mem' && callee.n === 'next' ? exprs[callee.o] : undefined;
    const b = observer?.k === 'ref' && observer.r[0] === 'b' ? bindings[observer.r[1]] : undefined;
    if (b?.k !== 'param' || b.i !== 0 || b.path?.length) continue;
    const [at, position] = callables[b.f].arg ?? [];
    const made = at === undefined || position !== 0 ? undefined : exprs[at];
    if (made?.k !== 'new') continue;
    if (evaluator.expr(file, made.f).some((v) => v.t === 'ext' && RXJS.test(v.pkg) && v.n === 'Observable')) return { file, e: at! };
  }
  return undefined;
}

/** What is subscribed to by a call. */
function subscribed(site: Site): E | undefined {
  const x = site.file.facts.exprs[site.e];
  const callee = x.k === 'call' ? site.file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && callee.n === 'subscribe' ? callee.o : undefined;
}

/** Where a chain of calls begins. */
function rootOf(file: File, e: E, stream: E): E {
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' && e !== stream ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' ? rootOf(file, callee.o, stream) : e;
}

/** What runs when something comes: who is subscribed, or where nobody is, what works with it on the way. */
function runBy(messages: Messages, site: Site, of: E): Fn[] {
  const { handed, handlers, calls } = messages;
  const [given] = argsOf(site);
  return (given === undefined ? workers(messages, site.file, of) : [given]).flatMap((e) => {
    const fns = observers(messages, site.file, e).flatMap((v) => (v.t === 'fn' ? handed.concrete(v) : []));
    for (const fn of fns) handlers.add(fn);
    if (fns.length) calls.consume(site.file, e);
    return fns;
  });
}

/** Functions of operators on the way to a stream that do something with each event: `pipe(tap((x) => this.work(x)))`. */
function workers(messages: Messages, file: File, e: E): E[] {
  const { evaluator } = messages;
  const x = file.facts.exprs[e];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  if (x.k !== 'call' || callee?.k !== 'mem') return [];
  const isWork = (f: E): boolean => evaluator.expr(file, f).some((v) => v.t === 'ext' && RXJS.test(v.pkg) && WORKS.includes(v.n));
  const own = x.a.flatMap((a) => {
    const operator = file.facts.exprs[a];
    const given = operator.k === 'call' && callee.n === 'pipe' && isWork(operator.f) ? operator.a.slice(0, 1) : [];
    return given.filter((worker) => doesSomething(file, worker));
  });
  return [...workers(messages, file, callee.o), ...own];
}
