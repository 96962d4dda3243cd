import type { T } from '../../extract/facts.js';
import type { Messages } from '../messages.js';
import type { File, Fn } from '../values.js';
import { areAskedForAnswers } from './answers.js';
import { SENDS } from './bus-words.js';
import type { Store } from './flow.js';
import { nameOf } from './learned.js';
import type { Run } from './stores.js';

/** What keeps who is told of events is called for that. */
export const TELLS = /notif|listen|observ|subscri|hook|event|broadcast|watch|alert|announc/i;

/** Methods that tell all of several, by name, beside those that send. */
const TELLS_ALL = /^(broadcast|announce|tell)([A-Z]|$)/;

/** What a kind is that something happens by, and no way to say how bad it is, or where. */
const SAYS = /^(\w*(event|notification|topic|message|hook|alert)(type|name|kind)?|type|name|kind|key)$/i;

/** Fewest classes whose objects are told. */
const FEWEST = 2;

/**
 * Where objects of several classes in a list are all told, by one method, which of several kinds of things happened and what it was:
 * `send(kind: Kind, payload) { this.channels.forEach((channel) => channel.send(kind, payload)); }`.
 * @returns the argument that says the kind, and what it is called
 */
export function toldToAll(
  messages: Messages,
  store: Store,
  runs: readonly Run[],
  heard: readonly { fn: Fn }[],
): { at: number; called: string } | undefined {
  const { choosers, evaluator } = messages;
  const [first] = runs;
  if (!first || runs.some(({ path }) => path.length !== 1 || path[0] !== first.path[0])) return undefined;
  const classes = new Set(heard.map(({ fn }) => fn.facts.k === 'method' && fn.facts.c !== undefined && fn.file.classes[fn.facts.c]));
  if (classes.has(false) || classes.size < FEWEST || areAskedForAnswers(runs.map(({ site }) => site))) return undefined;
  const member = choosers.memberAt(first.site);
  if (!(SENDS.test(member.facts.s) || TELLS_ALL.test(member.facts.s)) || !(TELLS.test(nameOf(store)) || TELLS.test(member.facts.s)))
    return undefined;
  const { file, facts } = member;
  for (const [at, arg] of first.args.entries()) {
    if (first.args.length < 2) break;
    const symbol = evaluator.expr(file, arg).find((v) => v.t === 'param' && v.f === member && !v.path.length);
    const parameter = symbol?.t === 'param' ? facts.p[symbol.i] : undefined;
    if (!parameter?.t || !SAYS.test(parameter.n)) continue;
    if (isOneOf(messages, file, parameter.t)) return { at, called: parameter.n };
  }
  return undefined;
}

/** Whether a type leaves a choice of names: an enum, or a union of texts. */
function isOneOf({ evaluator, project }: Messages, file: File, t: T): boolean {
  const x = file.facts.types[t];
  const target = x.k === 'ref' && x.r[0] === 'i' ? project.import(file, x.r[1]) : undefined;
  if ((x.k === 'ref' && x.r[0] === 'e') || (target?.t === 'ref' && target.r[0] === 'e')) return true;
  const kinds = evaluator.types.type(file, t);
  return kinds.length > 1 && kinds.every((v) => v.t === 'str');
}
