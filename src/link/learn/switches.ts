import type { E } from '../../extract/facts.js';
import { push } from '../collections.js';
import type { Listening, Messages } from '../messages.js';
import { textOf } from '../text.js';
import { type File, type Fn, keyOf, type Val, type ValOf } from '../values.js';
import { type Beside, declaredTypes } from './announced.js';
import type { DatabaseTable } from './database-tables.js';
import { propertyOf, wayTo, written } from './stores.js';

/** A function that compares what it is given says of its type with names. */
export interface Switch {
  fn: Fn;
  property: string;
  names: ValOf<'str'>[];
  /** What it asks, as written. */
  via: string;
  /** What it is given is declared as one of these. */
  types: Val[];
  /** One name is enough: it was parsed for this. */
  isTold?: true;
  /** The table of which it asks the rows. */
  table?: DatabaseTable;
  /** So many of the names must be sent at least, where one is not chance. */
  fewest?: number;
  /** What the message around says of itself, where that is asked for first: `if (obj.channel === 'internal')`. */
  beside?: Beside;
}

/** What a function that hears is called, and what it is given. */
const HEARS = /^(process|handle|on|consume|receive|perform|execute|run|work)([A-Z]\w*)?$/;
const MESSAGE = /message|msg|event|job|task|command|envelope|notification|outbox|record\.body/i;
/** Properties by which messages are told apart. */
export const TYPE = /^(type|kind|name|event|action|topic|message|command|job|task)(Name|Type|Kind)?$/;
/** Fewest names: one is a question, no switch. */
const FEWEST = 2;

/** Finds functions that hear a message of a type of the code's own, or parse one, and switch on what it says it is; those of one type together. */
export function switches(messages: Messages): Switch[][] {
  const groups = new Map<string, Switch[]>();
  for (const file of messages.project.files) {
    for (const fn of file.fns) {
      if (!fn.facts.cmp?.length) continue;
      for (const found of ofFunction(messages, fn)) {
        const { property, value } = found.beside ?? {};
        const types = found.types
          .map((v) => keyOf(v))
          .sort()
          .join();
        const key = `${found.property} ${types} ${property}=${value}`;
        groups.set(key, [...(groups.get(key) ?? []), found]);
      }
    }
  }
  // Beside switches on the same, one that asks for one name is no mere question.
  return [...groups.values()].filter(
    (group) => group.some((one) => one.names.length >= FEWEST || one.beside || one.isTold) && !isOfContents(group),
  );
}

/** What messages between people are made of. */
const CONTENTS =
  /^(plain_?)?(text|image|photo|picture|video|audio|voice|file|document|location|sticker|contacts?|markdown|html|card|carousel|choice|dropdown|url|link|gif|animation|emoji|poll|media|attachment)s?(_?message)?$/i;

/** Whether a switch asks of what sort the content of a message is: that tells how to show it, and not that something happened. */
function isOfContents(group: readonly Switch[]): boolean {
  const names = new Set(group.flatMap((one) => one.names.map(({ v }) => v)));
  // People write texts: pictures and files alone may be what a job works on.
  const isWritten = [...names].some((n) => /text/i.test(n));
  return isWritten && names.size >= FEWEST && [...names].filter((n) => CONTENTS.test(n)).length * 4 >= names.size * 3;
}

/** Whether a function by its name and that of what it takes hears; what a listener of a broker runs may be called anything. */
function hears(messages: Messages, fn: Fn): boolean {
  const { s, p } = fn.facts;
  return p.length > 0 && MESSAGE.test(`${p[0].n} ${p[0].text ?? ''}`) && (HEARS.test(s) || listenersAbove(messages, fn).length > 0);
}

/** Functions between a broker's listener and the one that asks. */
const MOST_BETWEEN = 3;

/** The listeners of a broker that run a function, those nearest to it. */
export function listenersAbove({ calls, choosers, listenings }: Messages, fn: Fn): Listening[] {
  const heard = new Map<Fn, Listening[]>();
  for (const one of listenings) if (one.event.kind === 'message' && one.event.by === 'name') push(heard, one.handler, one);
  let at = new Set(heard.size ? [fn] : []);
  for (let i = 0; i < MOST_BETWEEN && at.size; i++) {
    at = new Set([...at].flatMap((one) => calls.callers(one).map((caller) => choosers.memberAt(caller))));
    const found = [...at].flatMap((one) => heard.get(one) ?? []);
    if (found.length) return found;
  }
  return [];
}

function ofFunction(messages: Messages, fn: Fn): Switch[] {
  const { file } = fn;
  const isRead = isGivenParsed(messages, fn);
  const isHearing = hears(messages, fn) && (isRead || fn.facts.p[0].t !== undefined);
  const byProperty = new Map<string, { of: E; names: Map<string, ValOf<'str'>> }>();
  for (const [a, b, isClass] of fn.facts.cmp ?? []) {
    if (isClass) continue;
    const sides = [
      [a, b],
      [b, a],
    ].flatMap(([asked, with_]) => alternatives(file, asked).map((one) => [one, with_]));
    for (const [asked, with_] of sides) {
      const said = (isHearing && propertyOfFirst(file, asked, fn.index)) || propertyOfParsed(file, asked, fn.index);
      if (!said) continue;
      const known = byProperty.get(said.n) ?? { of: said.of, names: new Map() };
      byProperty.set(said.n, known);
      for (const v of messages.evaluator.expr(file, with_)) if (v.t === 'str' && v.v) known.names.set(v.v, v);
    }
  }
  return [...byProperty].flatMap(([property, { of, names }]): Switch[] => {
    const beside = besideOf(messages, fn, of);
    const isTold = isRead && isFirstOf(file, of, fn.index);
    if (!names.size) return [];
    if (isCalledWith(messages, fn, property)) return [];
    const types = declaredTypes(messages, file, of);
    return types.length || isTold || isParsed(file, of)
      ? [
          {
            fn,
            property,
            names: [...names.values()],
            via: isTaken(file, of) ? property : `${textOf(file, of)}.${property}`,
            types,
            ...(beside && { beside }),
            ...(isTold && { isTold }),
          },
        ]
      : [];
  });
}

/** The one thing that what was parsed must say of itself, beside the message in it that a function switches on. */
function besideOf({ evaluator }: Messages, { file, facts }: Fn, of: E): Beside | undefined {
  const way = wayTo(file, of);
  const asked = (facts.cmp ?? []).flatMap(([a, b, isClass]): Beside[] => {
    const told = isClass ? undefined : propertyOf(file, a);
    if (told?.at === undefined || !way.startsWith(`${told.of}.`) || !isParsed(file, told.at)) return [];
    return evaluator.expr(file, b).flatMap((v) => (v.t === 'str' ? [{ property: told.property, value: v.v }] : []));
  });
  return asked.length === 1 ? asked[0] : undefined;
}

/** Whether callers write the name into what they give: they call the function, and send it nothing. */
function isCalledWith({ calls, evaluator }: Messages, fn: Fn, property: string): boolean {
  return calls.callers(fn).some(({ file, args }) => {
    const given = args?.length ? evaluator.expr(file, args[0]) : [];
    return given.some((v) => v.t === 'obj' && evaluator.members.member(v, property).some((n) => n.t === 'str' && !n.lit));
  });
}

/** Whether an expression is a function's first parameter. */
function isFirstOf(file: File, e: E, f: number): boolean {
  const x = file.facts.exprs[written(file, e)];
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'param' && b.f === f && b.i === 0 && !b.path?.length;
}

/** Whether an expression is a name that a parameter is taken apart into. */
function isTaken({ facts: { exprs, bindings } }: File, e: E): boolean {
  const x = exprs[e];
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  return b?.k === 'param' && (b.path?.length ?? 0) > 0;
}

/** Whether an expression is an element of a function's first parameter, in turn: `for (const event of events)`. */
function isEachOfFirst(file: File, e: E, f: number): boolean {
  const x = file.facts.exprs[written(file, e)];
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'each' && b.f === f && !b.path?.length && b.init !== undefined && isFirstOf(file, b.init, f);
}

/** The property of the function's first parameter, or of one of its elements, that an expression is: `message.type`, or `type` out of it. */
function propertyOfFirst(file: File, e: E, f: number): { n: string; of: E } | undefined {
  const { exprs, bindings } = file.facts;
  const x = exprs[written(file, e)];
  if (x.k === 'mem') return TYPE.test(x.n) && (isFirstOf(file, x.o, f) || isEachOfFirst(file, x.o, f)) ? { n: x.n, of: x.o } : undefined;
  const b = x.k === 'ref' && x.r[0] === 'b' ? bindings[x.r[1]] : undefined;
  if (b?.path?.length !== 1 || !TYPE.test(b.path[0])) return undefined;
  // `handle({ type, data }: Message)`: what it is of has no name.
  if (b.k === 'param') return b.f === f && b.i === 0 ? { n: b.path[0], of: written(file, e) } : undefined;
  if (b.k !== 'var' || b.init === undefined) return undefined;
  return isFirstOf(file, b.init, f) ? { n: b.path[0], of: b.init } : undefined;
}

/** The same of what the function parses: `const event = JSON.parse(text)`, `switch (event.type)`. */
function propertyOfParsed(file: File, e: E, f: number): { n: string; of: E } | undefined {
  const told = propertyOf(file, e);
  const { exprs, bindings } = file.facts;
  if (told?.at === undefined || !TYPE.test(told.property) || !isParsed(file, told.at)) return undefined;
  const ref = exprs[told.at];
  const text = exprs[written(file, told.at)];
  // A setting or a file is parsed too: what came is called a message.
  const named = [told.at, ...(text.k === 'call' ? text.a : [])].map((each) => textOf(file, each)).join(' ');
  if (!MESSAGE.test(named)) return undefined;
  return ref.k === 'ref' && ref.r[0] === 'b' && bindings[ref.r[1]].f !== f ? undefined : { n: told.property, of: told.at };
}

/** What one of several ways says: `event.type || event.eventType`. */
function alternatives(file: File, e: E): E[] {
  const x = file.facts.exprs[written(file, e)];
  return x.k === 'any' ? x.e.flatMap((one) => alternatives(file, one)) : [e];
}

/** Whether everybody who calls a function gives it, as its first, what was read out of a text: `this.handleEvent(JSON.parse(text))`. */
function isGivenParsed({ calls }: Messages, fn: Fn): boolean {
  if (!fn.facts.p.length) return false;
  const callers = calls.callers(fn);
  return callers.length > 0 && callers.every(({ file, args }) => args?.[0] !== undefined && isParsed(file, args[0]));
}

/** Whether something was read out of a text, by itself or in an envelope. */
function isParsed(file: File, e: E): boolean {
  const x = file.facts.exprs[written(file, e)];
  if (x.k === 'mem') return isParsed(file, x.o);
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  const of = callee?.k === 'mem' && callee.n === 'parse' ? file.facts.exprs[callee.o] : undefined;
  return of?.k === 'ref' && of.r[0] === 'g' && of.r[1] === 'JSON';
}
