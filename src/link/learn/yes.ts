import type { E } from '../../extract/facts.js';
import { partsOf } from '../../extract/guards.js';
import type { Evaluator } from '../evaluate.js';
import type { File, Fn, Val } from '../values.js';

/** Something that a function compares, or looks for, of what it is given. */
export interface AskedOf {
  /** The way to that. */
  path: readonly string[];
  /** Its class is asked for. */
  isClass: boolean;
  /** The opposite is asked. */
  isNot: boolean;
}

/** Ways to ask whether something is in a list. */
export const LOOKS = new Set(['includes', 'has', 'indexOf', 'some']);

const ELSE = 'else of ';

/** Whether the opposite of what a call says is asked: `!list.includes(x)`, `list.indexOf(x) === -1`. Undefined where that is not understood. */
export function isOpposite({ facts: { exprs, callables } }: File, e: E): boolean | undefined {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  if (x.k !== 'call') return undefined;
  const { not, cmp = [] } = callables[x.by];
  const compared = cmp.find(([a, b]) => a === e || b === e);
  const other = compared && exprs[compared[0] === e ? compared[1] : compared[0]];
  const isNot = compared?.[3] ?? false;
  // -1 is no number of the facts.
  if (callee?.k === 'mem' && callee.n === 'indexOf') return other?.k === '?' ? !isNot : undefined;
  return other?.k === 'bool' ? other.v === isNot : (not?.includes(e) ?? false);
}

/**
 * What of all that a function asks has to hold where it says yes. None where the opposite of it has to, and where that is not understood.
 * `if (e.source === 'test') return false; return e.type === 'order.placed'` says yes to one type, whatever is asked beside.
 */
export function neededForYes<T extends AskedOf>({ file, facts }: Fn, asked: readonly T[]): T[] {
  const { exprs, guards } = file.facts;
  const returned = facts.returns.map((r) => {
    const x = exprs[r];
    return x.k === 'if' ? { guard: guards[x.g], said: exprs[x.e] } : { guard: '', said: x };
  });
  /** The last conditions under which it says so. */
  const where = (v: boolean): string[] =>
    returned.flatMap(({ guard, said }) => (said.k === 'bool' && said.v === v ? [partsOf(guard).at(-1) ?? ''] : []));
  const no = where(false).filter((guard) => guard && guard !== 'default' && !guard.startsWith(ELSE));
  const isUnclear = (guard: string): boolean => !guard || (guard.startsWith(ELSE) && !no.includes(guard.slice(ELSE.length)));
  if (where(true).some(isUnclear)) return [];
  const nameOf = (path: readonly string[]): string => path.at(-1) ?? facts.p[0]?.n ?? '';
  // What leads to a no has to be otherwise.
  const turned = asked.map((one) => (no.some((guard) => words(guard).includes(nameOf(one.path))) ? { ...one, isNot: !one.isNot } : one));
  const key = ({ path, isClass }: AskedOf): string => `${isClass} ${path.join('.')}`;
  const refused = new Set(turned.filter(({ isNot }) => isNot).map(key));
  return turned.filter((one) => !one.isNot && !refused.has(key(one)));
}

/** Properties by which events, and members of a union of them, are told apart. */
export const DISCRIMINANT = /^_*(type|kind|name|tag|event|action|topic|message|command)(Name|Type|Kind)?$/;

/** What a list or a set holds; anything else by itself. */
export const listed = ({ members }: Evaluator, v: Val): Val[] =>
  v.t === 'arr' || (v.t === 'extInst' && v.pkg === '' && v.n === 'Set') ? members.elements([v]) : [v];

/** The names in a text. */
export const words = (text: string): string[] => text.split(/[^\w$]+/);
