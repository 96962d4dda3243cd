import type { E } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import { callsWithin, type Site } from '../sites.js';
import type { Slots } from '../slots.js';
import type { File, Fn, Val } from '../values.js';
import { mentions } from './announced.js';
import { written } from './stores.js';
import { packageOf } from './strangers.js';

/** A function that hands a name on to a package, and what hears it. */
export interface Hand {
  fn: Fn;
  /** The call to the package. */
  site: Site;
  name: number;
  callback?: number;
}

/** Functions of one class, or around one package, of which some hear and some send under the same names. */
export interface Wrapper {
  hears: Hand[];
  sends: Hand[];
  /** What they are around. */
  pkg: string;
}

/** Functions that send, and that hear, by name. */
const SENDS = /^(emit|publish|dispatch|fire|trigger|raise|notify|broadcast|produce|enqueue|send)([A-Z].*)?$/;
const HEARS = /^(on|once|addListener|addEventListener|subscribe|listen|consume|register|handle)([A-Z].*)?$/;

/**
 * Buses of the code's own around a package that nobody knows: `publish(topic, data) { this.client.send({ topic, data }); }` and
 * `subscribe(topic, handler) { this.client.register(topic, (m) => handler(m.data)); }`. Both are of one class or around one package, and
 * some name is sent and heard.
 * @param isStrange whether no vocabulary, and no file of the code, speaks of a module's specifier
 */
export function wrapped(messages: Messages, isStrange: (file: File, specifier: string) => boolean): Wrapper[] {
  const groups = new Map<string, Wrapper>();
  for (const file of messages.project.files) {
    const around = new Set(file.facts.imports.flatMap(({ from }) => (isStrange(file, from) ? [packageOf(from)] : [])));
    if (!around.size) continue;
    for (const fn of file.fns) {
      const { k, s, p } = fn.facts;
      if ((k !== 'method' && k !== 'function' && k !== 'closure') || !p.length) continue;
      const [hears, sends] = [HEARS.test(s), SENDS.test(s)];
      const hand = hears || sends ? handOn(messages, fn, around, hears) : undefined;
      if (!hand) continue;
      const owner = fn.facts.c === undefined ? `file ${file.index}` : `class ${file.index}.${fn.facts.c}`;
      for (const key of hand.isKnown ? [owner, `package ${hand.pkg}`] : [owner]) {
        const group = groups.get(key) ?? { hears: [], sends: [], pkg: hand.pkg };
        groups.set(key, group);
        (hears ? group.hears : group.sends).push(hand);
      }
    }
  }
  return [...groups.values()].filter(({ hears, sends }) => hears.length && sends.length);
}

/** What a hand gives, before anybody is asked who called the function. */
export function slotsOf({ fn, name, callback }: Hand): Slots {
  const given = (i: number): Val[] => [{ t: 'param', f: fn, i, path: [] }];
  return { event: given(name), ...(callback !== undefined && { callback: given(callback) }) };
}

/** The call by which a function hands its name on to a package, with what it is given to run or without. */
function handOn(
  { calls, evaluator }: Messages,
  fn: Fn,
  around: ReadonlySet<string>,
  hears: boolean,
): (Hand & { pkg: string; isKnown: boolean }) | undefined {
  const { file } = fn;
  const { exprs } = file.facts;
  for (const e of callsWithin(fn)) {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || calls.targets({ file, e }).length) continue;
    const vals = receiverOf(evaluator, file, callee.o);
    const pkg = packageAt(vals, around);
    if (pkg === undefined) continue;
    const given = fn.facts.p.flatMap((p, i) => (p.rest || !x.a.some((a) => mentions(file, a, fn.index, i)) ? [] : [i]));
    const run = fn.facts.p.findIndex((_, i) => i > 0 && x.a.some((a) => isRun(file, a, fn, i)));
    const name = given.find((i) => i !== run);
    // The name comes first; what hears has a function beside it that the package runs.
    if (name !== 0 || hears !== run > 0) continue;
    return { fn, site: { file, e }, name, pkg, isKnown: vals.length > 0, ...(run > 0 && { callback: run }) };
  }
  return undefined;
}

/** What a method is called on; where that is not known, what it is taken from: `wire` of `wire.channel('bills').push(…)`. */
function receiverOf(evaluator: Messages['evaluator'], file: File, e: E): Val[] {
  const vals = evaluator.expr(file, e).filter((v) => v.t !== '?');
  const x = file.facts.exprs[written(file, e)];
  const from = x.k === 'call' ? x.f : x.k === 'mem' ? x.o : undefined;
  // An object of the code's own that it is a part of says nothing.
  return vals.length || from === undefined ? vals : receiverOf(evaluator, file, from).filter((v) => v.t === 'ext' || v.t === 'extInst');
}

/** The package of what a method is called on; where that is not known, the one that the file is about. */
function packageAt(known: Val[], around: ReadonlySet<string>): string | undefined {
  if (!known.length) return around.size === 1 ? [...around][0] : undefined;
  const own = known.flatMap((v) => (v.t === 'ext' || v.t === 'extInst' ? [packageOf(v.pkg)] : []));
  return own.length === known.length ? own.find((pkg) => around.has(pkg)) : undefined;
}

/** Whether an argument is a parameter that is run: itself, or a function that calls it. */
export function isRun(file: File, e: E, fn: Fn, i: number, depth = 0): boolean {
  const { exprs, bindings } = file.facts;
  const isIt = (o: E): boolean => {
    const x = exprs[o];
    const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
    return b?.k === 'param' && b.f === fn.index && b.i === i && !b.path?.length;
  };
  const x = exprs[e];
  if (x.k === 'fn')
    return callsWithin(file.fns[x.f]).some((at) => {
      const call = exprs[at];
      return call.k === 'call' && isIt(call.f);
    });
  if (x.k === 'ref' && isIt(e)) return isCallable(file, fn, i);
  const inside = x.k === 'obj' ? x.p.map(({ v }) => v) : [];
  return depth < 2 && inside.some((v) => isRun(file, v, fn, i, depth + 1));
}

/** Whether a parameter's type says that it is a function. */
function isCallable({ facts: { types } }: File, fn: Fn, i: number): boolean {
  const { t } = fn.facts.p[i];
  const type = t === undefined ? undefined : types[t];
  return (
    type?.k === 'fn' || (type?.k === 'ref' && /(Handler|Callback|Listener|Function|Fn|Consumer|Subscriber)$/.test(nameOfType(fn.file, t!)))
  );
}

function nameOfType({ facts }: File, t: number): string {
  const x = facts.types[t];
  if (x.k !== 'ref') return '';
  if (x.q?.length) return x.q[x.q.length - 1];
  if (x.r[0] === 'i') return facts.imports[x.r[1]].local;
  if (x.r[0] === 't') return facts.typeDecls[x.r[1]].n;
  return x.r[0] === 'g' ? x.r[1] : '';
}

/** Calls in a function that run what it is given. */
export function runsOf({ fn, callback }: Hand): Site[] {
  const { file } = fn;
  const { exprs, bindings } = file.facts;
  return callsWithin(fn).flatMap((e): Site[] => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const b = callee?.k === 'ref' && callee.r[0] === 'b' ? bindings[callee.r[1]] : undefined;
    return b?.k === 'param' && b.f === fn.index && b.i === callback ? [{ file, e }] : [];
  });
}
