import type { E } from '../../extract/facts.js';
import { runsThrough } from '../loops.js';
import type { Messages } from '../messages.js';
import { argsOf, callsWithin, isWithin, receiverOf, type Site } from '../sites.js';
import { textOf } from '../text.js';
import type { Cls, File, Fn, Val, ValOf } from '../values.js';
import { areAskedForAnswers } from './answers.js';
import { comparedWith } from './asked-records.js';
import { identity, written } from './stores.js';
import { guardsAround } from './tested-names.js';
import { givenAs } from './works.js';
import { type AskedOf, DISCRIMINANT, isOpposite, LOOKS, listed, neededForYes, words } from './yes.js';

/** Who of several hears what is sent, by what each says when it is asked. */
export interface Tested {
  /** The member that says it: `supports`, `eventName`. */
  declares: string;
  heard: { c: Cls; handler: Fn; says: Fn; names: string[]; classes: ValOf<'class'>[]; hears?: 'all' | 'unknown' }[];
  /** They are asked for classes, not for names. */
  byClass: boolean;
  /** Where it is handed on, and what says there which it is, by a way to a part of that. */
  sites: { site: Site; key: E; path: string[] }[];
}

/** Where one of several is asked whether it hears something. */
interface Question {
  declares: string;
  /** What is looked for, where the one that fits is run. */
  key: E;
  /** Whether it is asked for the class of that. */
  isClass?: boolean;
  /** A method of its own answers. */
  isAnswered?: boolean;
}

/** What a method that answers such a question compares what it is given with, and the way to that. */
interface Answer {
  vals: Val[];
  path: string[];
  isClass?: boolean;
}

/**
 * Objects of one interface that are asked, whenever something is handed on, whether it is for them, by a property, `all.filter((one) => one.eventName === event.name)`,
 * or by a method, `if (one.supports(event)) await one.handle(event)` of which each has its own.
 * @param sites where something is handed to such an object
 * @param isOf whether values are such objects
 */
export function testedBy(
  messages: Messages,
  classes: readonly Cls[],
  method: string,
  sites: readonly Site[],
  isOf: (vals: Val[]) => boolean,
): Tested | undefined {
  const { hierarchy } = messages.evaluator;
  const asked = sites.flatMap((site) => {
    const question = questionAt(messages, site, method, isOf);
    return question ? [{ site, question }] : [];
  });
  const first = asked[0]?.question;
  // What runs one of them without asking is told of everything.
  if (!first || asked.length < sites.length || asked.some(({ question }) => question.declares !== first.declares)) return undefined;
  const { declares } = first;
  const all = classes.flatMap((c) => {
    const handler = hierarchy.find(c, method, false)?.fn;
    const fn = hierarchy.find(c, declares, false)?.fn;
    if (!handler || handler.facts.abstract) return [];
    const answer = first.isAnswered
      ? fn && answered(messages, c, fn)
      : { vals: saidBy(messages, c, declares), path: [], isClass: first.isClass };
    return [{ c, handler, says: fn ?? handler, answer }];
  });
  const answers = all.flatMap(({ answer }) => (answer?.vals.length ? [answer] : []));
  const [one] = answers;
  if (!one || answers.some(({ path }) => path.join() !== one.path.join())) return undefined;
  const byClass = one.isClass === true || answers.some(({ vals }) => vals.some((v) => v.t === 'class'));
  const heard = all.map(({ answer, ...of }) => {
    const vals = answer?.vals ?? [];
    const names = byClass ? [] : [...new Set(vals.flatMap((v) => (v.t === 'str' && v.v ? [v.v] : [])))];
    const said = byClass ? vals.flatMap((v): ValOf<'class'>[] => (v.t === 'class' ? [{ t: 'class', c: v.c }] : [])) : [];
    const rest =
      names.length || said.length ? undefined : first.isAnswered && saysAlways(of.says) ? ('all' as const) : ('unknown' as const);
    return { ...of, names, classes: said, ...(rest && { hears: rest }) };
  });
  return {
    declares,
    byClass,
    heard,
    sites: asked.map(({ site, question }) => ({ site, key: question.key, path: one.path })),
  };
}

/** How the object that something is handed to was asked before: in the condition around, in the filter of the list that it runs through, or by who gives that. */
function questionAt(messages: Messages, site: Site, method: string, isOf: (vals: Val[]) => boolean): Question | undefined {
  const { choosers, calls } = messages;
  const { file } = site;
  const around = choosers.outermost(choosers.callableAt(site));
  const receiver = receiverOf(site)!;
  const all = questionsIn(messages, around, method, isOf);
  const met = all.find(({ question, e, by, isNot }) => isMet(site, around, question.declares, e, by, isNot));
  if (met) return met.question;
  const list = listOf(file, receiver);
  const x = list === undefined ? undefined : file.facts.exprs[written(file, list)];
  if (x?.k !== 'call' || !x.a.length) return undefined;
  for (const fn of calls.targets({ file, e: written(file, list!) })) {
    for (const { question, e, by, isNot } of questionsIn(messages, fn, method, isOf)) {
      const i = givenAs(fn.file, root(fn.file, question.key), fn.index);
      if (i !== undefined && x.a[i] !== undefined && question.key === root(fn.file, question.key) && isLeft(fn.file, e, by, isNot))
        return { ...question, key: x.a[i] };
    }
  }
  return undefined;
}

/** Where a function, or a closure in it, asks such objects. */
function questionsIn(
  { evaluator }: Messages,
  fn: Fn,
  method: string,
  isOf: (vals: Val[]) => boolean,
): { question: Question; e: E; by: number; isNot: boolean }[] {
  const { file } = fn;
  const { exprs, callables } = file.facts;
  /** The member that an expression asks such an object for. */
  const asked = (e: E): string | undefined => {
    const x = exprs[written(file, e)];
    const member = x.k === 'call' && !x.a.length ? exprs[x.f] : x;
    return member.k === 'mem' && member.n !== method && isOf(evaluator.expr(file, member.o)) ? member.n : undefined;
  };
  const isKey = (e: E): boolean => !['nil', 'bool', 'num', 'str', '?'].includes(exprs[e].k) && asked(e) === undefined;
  const byCall = callsWithin(fn).flatMap((e) => {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    if (x.k !== 'call' || callee?.k !== 'mem' || x.a.length !== 1) return [];
    const isNot = isOpposite(file, e);
    if (isNot === undefined) return [];
    const at = { e, by: x.by, isNot };
    if (callee.n !== method && isOf(evaluator.expr(file, callee.o)))
      return isKey(x.a[0]) ? [{ question: { declares: callee.n, key: x.a[0], isAnswered: true }, ...at }] : [];
    const declares = LOOKS.has(callee.n) ? asked(callee.o) : undefined;
    const compared = callee.n === 'some' ? comparedWith(file, x.a[0]) : { e: x.a[0], isClass: false, isNot: false };
    const key = compared?.isNot ? undefined : compared;
    return declares !== undefined && key && isKey(key.e) ? [{ question: asClass(file, declares, key.e, key.isClass), ...at }] : [];
  });
  const byComparison = callables.flatMap(({ cmp }, by) =>
    (cmp && isWithin(file, by, fn) ? cmp : []).flatMap(([a, b, isClass = false, isNot = false]) => {
      const declares = asked(b);
      const other = isClass || declares !== undefined ? undefined : asked(a);
      const key = declares === undefined ? b : a;
      const n = declares ?? other;
      return n !== undefined && isKey(key) ? [{ question: asClass(file, n, key, isClass), e: key, by, isNot }] : [];
    }),
  );
  return [...byCall, ...byComparison];
}

/** `one.eventType === event.constructor` asks for the class of the event. */
function asClass(file: File, declares: string, key: E, isClass: boolean): Question {
  const { by, of } = identity(file, key);
  return by === 'class' ? { declares, key: of, isClass: true } : { declares, key, isClass };
}

/** Whether something runs only where the answer was yes. */
function isMet(site: Site, around: Fn, declares: string, e: E, by: number, isNot: boolean): boolean {
  const { file } = site;
  if (isFilter(file, by)) return isLeft(file, e, by, isNot);
  const parts = guardsAround(file, site.e, around.index).filter((part) => words(part).includes(declares));
  return parts.some((part) => {
    const isElse = part.startsWith('else of ');
    return isElse === isNot && !(isElse ? / && / : / \|\| /).test(part);
  });
}

/** Whether a closure says which of a list are left. */
function isFilter({ facts: { exprs, callables } }: File, by: number): boolean {
  const { arg } = callables[by];
  const call = arg ? exprs[arg[0]] : undefined;
  const callee = call?.k === 'call' ? exprs[call.f] : undefined;
  return callee?.k === 'mem' && /^(filter|find|findLast)$/.test(callee.n);
}

/** Whether those for whom the answer is yes are left of a list. */
function isLeft(file: File, e: E, by: number, isNot: boolean): boolean {
  if (isNot || !isFilter(file, by)) return false;
  const { returns } = file.facts.callables[by];
  return file.facts.exprs[e].k !== 'call' || !returns.length || returns.some((r) => isPartOf(file, r, e));
}

const isPartOf = (file: File, whole: E, e: E): boolean => {
  const x = file.facts.exprs[whole];
  if (whole === e) return true;
  return x.k === 'any' ? x.e.some((one) => isPartOf(file, one, e)) : x.k === 'await' || x.k === 'if' ? isPartOf(file, x.e, e) : false;
};

/** The list that a name runs through. */
function listOf(file: File, e: E): E | undefined {
  const x = file.facts.exprs[written(file, e)];
  return x.k === 'ref' && x.r[0] === 'b' ? runsThrough(file, x.r[1]) : undefined;
}

/** What a property of an expression is a part of: `event` of `event.meta.name`. */
function root(file: File, e: E): E {
  const x = file.facts.exprs[e];
  return x.k === 'mem' ? root(file, x.o) : x.k === 'cast' || x.k === 'await' ? root(file, x.e) : e;
}

/** What a property, or a method without parameters, says. */
function saidBy({ evaluator }: Messages, c: Cls, n: string): Val[] {
  const instance = evaluator.hierarchy.find(c, n, false);
  if (!instance || (instance.fn && (instance.fn.facts.p.length || instance.fn.facts.abstract))) return [];
  const self: ValOf<'inst'> = { t: 'inst', c, exact: true };
  return evaluator.members
    .member(self, n)
    .flatMap((v) => (v.t === 'fn' ? evaluator.invocations.returns(v.f, self) : [v]))
    .flatMap((v) => listed(evaluator, v));
}

/** What the method of a class compares what it is given with, to say yes; undefined where that is not understood. */
function answered({ evaluator }: Messages, c: Cls, fn: Fn): Answer | undefined {
  const { file } = fn;
  const { exprs, callables } = file.facts;
  const self: ValOf<'inst'> = { t: 'inst', c, exact: true };
  /** The way from what it is given. */
  const way = (e: E): string[] | undefined => {
    const x = exprs[written(file, e)];
    if (x.k === 'mem') {
      const to = way(x.o);
      return to && [...to, x.n];
    }
    const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
    return b?.k === 'param' && b.f === fn.index && b.i === 0 ? (b.path ?? []) : undefined;
  };
  const found: (Answer & AskedOf)[] = [];
  const compare = (e: E, with_: E, isClass: boolean, isNot: boolean): boolean => {
    const { by, of } = identity(file, e);
    const path = way(isClass || by === 'name' ? e : of);
    if (!path) return false;
    const vals = evaluator.expr(file, with_, self).flatMap((v) => listed(evaluator, v));
    found.push({ vals, path, isClass: isClass || by === 'class', isNot });
    return true;
  };
  for (const [by, { cmp }] of callables.entries())
    for (const [a, b, isClass = false, isNot = false] of cmp && isWithin(file, by, fn) ? cmp : [])
      if (!compare(a, b, isClass, isNot) && !isClass) compare(b, a, false, isNot);
  for (const e of callsWithin(fn)) {
    const x = exprs[e];
    const callee = x.k === 'call' ? exprs[x.f] : undefined;
    const isNot = isOpposite(file, e);
    if (x.k === 'call' && callee?.k === 'mem' && LOOKS.has(callee.n) && x.a.length === 1 && isNot !== undefined)
      compare(x.a[0], callee.o, false, isNot);
  }
  const needed = neededForYes(fn, found).filter(({ vals }) => vals.some((v) => v.t === 'str' || v.t === 'class'));
  const first = needed.find(({ isClass, path }) => isClass || DISCRIMINANT.test(path.at(-1) ?? '')) ?? needed[0];
  if (!first) return undefined;
  const same = needed.filter(({ path, isClass }) => path.join() === first.path.join() && isClass === first.isClass);
  return { vals: same.flatMap(({ vals }) => vals), path: [...first.path], isClass: first.isClass };
}

/** Whether a method says yes to all. */
function saysAlways({ file, facts: { returns } }: Fn): boolean {
  return returns.length > 0 && returns.every((r) => bool(file, r) === true);
}

const bool = ({ facts: { exprs } }: File, e: E): boolean | undefined => {
  const x = exprs[e];
  return x.k === 'bool' ? x.v : undefined;
};

/** Names of what is told that something happened, or is asked for. */
const OF_EVENTS = /event|listen|subscri|observ|notif|messag|command|quer(y|ies)|projection|projector|reactor|reaction|saga/i;

/** What sends, by name. */
export const SENDS = /^(publish|emit|dispatch|broadcast|notify|raise|fire)([A-Z]|$)/;

/**
 * Whether something is handed to one of several in turn, or to the one that is looked up among them, and names say that it is an event, and no thing that is
 * worked on: `one.handle(order)`.
 * @param name of what they all are
 */
export function isTold({ choosers }: Messages, name: string, site: Site): boolean {
  const { file } = site;
  const receiver = receiverOf(site) ?? 0;
  if (isAnswer(site) && !/(Command|Query)Handler/.test(name)) return false;
  if (listOf(file, receiver) === undefined) return OF_EVENTS.test(name) && isFound(file, receiver);
  const around = choosers.outermost(choosers.callableAt(site));
  return OF_EVENTS.test(name) || SENDS.test(around.facts.s) || OF_EVENTS.test(textOf(file, argsOf(site)[0] ?? 0));
}

/** Whether somebody asks for what a call gives: it is worked with, or given back by the function around. */
function isAnswer(site: Site): boolean {
  const { exprs, callables } = site.file.facts;
  const isIt = (e: E): boolean => {
    const x = exprs[e];
    return e === site.e || ((x.k === 'await' || x.k === 'if' || x.k === 'cast') && isIt(x.e));
  };
  return areAskedForAnswers([site]) || callables.some(({ k, returns }) => k !== 'closure' && returns.some(isIt));
}

/** Whether an expression is what is found in a list. */
function isFound(file: File, e: E): boolean {
  const x = file.facts.exprs[written(file, e)];
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  return callee?.k === 'mem' && /^find(Last)?$/.test(callee.n);
}
