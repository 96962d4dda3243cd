import type { E } from '../extract/facts.js';
import type { Calls } from './calls.js';
import { callsWithin, isWithin } from './sites.js';
import { textOf } from './text.js';
import type { File, Fn, ValOf } from './values.js';

/** Longest way from what was given to a part of it. */
const DEEPEST = 8;

/** What is done with a promise. */
const OF_PROMISES = new Set(['then', 'catch', 'finally']);

/**
 * Whether a function asks one that was given to a function around it for something that it works with itself, `const order = await find(id);
 * await order.place()`: it hands nothing on, and does what is done itself. One that gives its own event there, and takes what comes back
 * further, is a wrapper around the other.
 */
export function asksOf(calls: Calls, fn: Fn, e: E, given: ValOf<'param'>): boolean {
  const { file } = fn;
  const { exprs } = file.facts;
  const x = exprs[e];
  if (x.k !== 'call') return false;
  let isWorkedWith = false;
  for (const other of callsWithin(fn)) {
    const made = exprs[other];
    if (other === e || (made.k !== 'call' && made.k !== 'new')) continue;
    const callee = exprs[made.f];
    if (callee.k === 'mem' && OF_PROMISES.has(callee.n)) continue;
    if (callee.k === 'mem' && isMadeOf(file, callee.o, e)) {
      // It is told to do something with the event, or something that the code says.
      if (made.a.some((a) => isEvent(file, a, fn, true)) || calls.targets({ file, e: other }).length) return true;
      isWorkedWith = true;
    }
    if (made.a.some((a) => speaksOf(file, a, e))) isWorkedWith = true;
  }
  isWorkedWith ||= fn.facts.returns.some((r) => !isMadeOf(file, r, e) && speaksOf(file, r, e));
  return isWorkedWith && !x.a.some((a) => isEvent(file, a, fn, given.f.facts.p.length > 1));
}

/** Whether a method is a question by its name. */
export const isQuestion = (name: string): boolean =>
  /^(is|can|has|get|find|should|supports?|accepts?|matches|equals?|tests?|filters?|validates?|checks?|to|as|clone|parse|format|serialize|valueOf)([A-Z]|$)/.test(
    name,
  );

/**
 * Whether a call of something that is given, in a function that does other things too, is told nothing but a text and nothing of the event: `log('shipped')` is no
 * way to hand the event on.
 */
export function onlySays(fn: Fn, e: E): boolean {
  const { file } = fn;
  const { exprs } = file.facts;
  const x = exprs[e];
  if (x.k !== 'call' || !x.a.length) return false;
  if (!x.a.every((a) => (exprs[a].k === 'str' || exprs[a].k === 'tpl') && !isEvent(file, a, fn, true))) return false;
  const callee = (one: E): string => {
    const made = exprs[one];
    return made.k === 'call' || made.k === 'new' ? textOf(file, made.f) : '';
  };
  return callsWithin(fn).some((other) => callee(other) !== callee(e));
}

/** Names of all that comes, or of all that it carries. */
const WHOLE = /^(message|msg|event|evt|e|m|payload|data|body|value|content|detail|record|job|envelope|input|request|req|args?|params)s?$/i;

/** Names of functions that options hold for what comes. */
const OF_CALLBACKS =
  /^(on[A-Z]|(handle|callback|listen|hear|observ|react|subscribe|run|exec|execute|process|perform|invoke|work|task|job|action|consume|receive|accept|respond|serve|dispatch|call|next|done|inner|original|wrapped|operation|thunk|block|controller|middleware|f$)|(fn|cb|func)$)|(Handler|Callback|Listener|Observer|Consumer|Processor|Fn|Func|Cb)$/;

/**
 * Whether a call of something that a maker of functions was given is told what the function makes of the event, by names that are of no callbacks:
 * `(sendMail) => async ({ email }) => { await sendMail({ to: email }); }` hands nothing on: it is what the function works with. What has all of the
 * event in it, `{ source: 'kafka', body: message.value }`, does.
 */
export function tellsOwn(fn: Fn, e: E, { f, i, path }: ValOf<'param'>): boolean {
  const { file } = fn;
  const x = file.facts.exprs[e];
  const name = path[0] ?? f.facts.p[i]?.n ?? '';
  const isOfWork = fn.facts.p.length > 0 && name !== '' && !OF_CALLBACKS.test(name);
  return x.k === 'call' && isOfWork && x.a.length > 0 && !x.a.some((a) => holdsEvent(file, a, fn));
}

/** Whether an expression has all in it that a function is given, or all that this carries. */
function holdsEvent(file: File, e: E, fn: Fn, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const x = file.facts.exprs[e];
  const any = (...list: E[]): boolean => list.some((one) => holdsEvent(file, one, fn, depth + 1));
  const callee = x.k === 'call' ? file.facts.exprs[x.f] : undefined;
  switch (x.k) {
    case 'obj':
      return any(...x.p.map(({ v }) => v));
    case 'arr':
    case 'any':
      return any(...x.e);
    case 'spread':
      return isEvent(file, x.e, fn, true) || any(x.e);
    case 'await':
    case 'cast':
    case 'if':
      return any(x.e);
    case 'cond':
      return any(x.a, x.b);
    case 'call':
      return any(...x.a, ...(callee?.k === 'mem' ? [x.f, callee.o] : []));
    case 'mem':
      // The data that a call gives, `schema.safeParse({ id }).data`, is what that was told.
      if (WHOLE.test(x.n)) return isGiven(file, x.o) ? any(x.o) : isEvent(file, x.o, fn, true);
      return file.facts.exprs[x.o].k === 'call' && any(x.o);
    case 'ref': {
      const b = x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
      if (b?.k === 'param') return isWithin(file, b.f, fn) && (!b.path?.length || WHOLE.test(b.n) || b.path.includes('*'));
      return b?.k === 'var' && b.init !== undefined && (b.path?.length ? WHOLE.test(b.n) && isEvent(file, b.init, fn, true) : any(b.init));
    }
    default:
      return false;
  }
}

/** Whether an expression is what some call gives. */
export function isGiven(file: File, e: E, depth = 0): boolean {
  const x = file.facts.exprs[e];
  if (x.k === 'call') return true;
  if (depth > DEEPEST) return false;
  if (x.k === 'await' || x.k === 'cast') return isGiven(file, x.e, depth + 1);
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'var' && b.init !== undefined && !b.path?.length && isGiven(file, b.init, depth + 1);
}

/** Whether an expression is what a call gives, or a part of it. */
function isMadeOf(file: File, e: E, call: E, depth = 0): boolean {
  if (e === call) return true;
  if (depth > DEEPEST) return false;
  const x = file.facts.exprs[e];
  if (x.k === 'await' || x.k === 'cast' || x.k === 'if') return isMadeOf(file, x.e, call, depth + 1);
  if (x.k === 'mem' || x.k === 'idx') return isMadeOf(file, x.o, call, depth + 1);
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  return b?.k === 'var' && b.init !== undefined && isMadeOf(file, b.init, call, depth + 1);
}

/** Whether what a call gives stands in an expression. */
function speaksOf(file: File, e: E, call: E, depth = 0): boolean {
  const x = file.facts.exprs[e];
  const any = (list: readonly E[]): boolean => depth < DEEPEST && list.some((one) => speaksOf(file, one, call, depth + 1));
  if (x.k === 'obj') return any(x.p.map((p) => p.v));
  if (x.k === 'arr') return any(x.e);
  if (x.k === 'tpl') return any(x.x);
  if (x.k === 'spread' || x.k === 'if') return any([x.e]);
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  // `const command = { at: now() }`, which is handed on.
  const isWritten = b?.k === 'var' && b.init !== undefined && file.facts.exprs[b.init].k === 'obj';
  return isWritten && !b.path?.length ? any([b.init!]) : isMadeOf(file, e, call);
}

/** Whether an expression is what a function is given, or a part of it. @param inParts also where it is taken apart at once */
function isEvent(file: File, e: E, fn: Fn, inParts: boolean, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const x = file.facts.exprs[e];
  const inside = (one: E): boolean => isEvent(file, one, fn, inParts, depth + 1);
  if (x.k === 'tpl') return x.x.some(inside);
  if (x.k === 'await' || x.k === 'cast' || x.k === 'spread') return inside(x.e);
  if (x.k === 'mem') return inside(x.o);
  if (x.k === 'call') return x.a.some(inside);
  if (x.k === 'obj') return x.p.some((p) => inside(p.v));
  const b = x.k === 'ref' && x.r[0] === 'b' ? file.facts.bindings[x.r[1]] : undefined;
  // All of them, `(...args) => fn(...args)`, are not a part.
  const isWhole = (path: readonly string[] = []): boolean => path.every((step) => step === '*');
  if (b?.k === 'param') return isWithin(file, b.f, fn) && (inParts || isWhole(b.path));
  return b?.k === 'var' && b.init !== undefined && inside(b.init);
}
