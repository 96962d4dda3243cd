import type { E } from '../../extract/facts.js';
import type { Evaluator } from '../evaluate.js';
import { written } from '../learn/stores.js';
import type { File, Val } from '../values.js';

/** What a rule says of a text: what it is, begins or ends with, may look like (`*` for any text), or is not. */
export type Matcher = { how: 'is' | 'begins' | 'ends' | 'like'; text: string } | { how: 'not'; of: Matcher[] } | { how: 'any' | 'unknown' };

/** Which events a rule lets through: by name, and by who sends them; without one whichever. */
export interface Pattern {
  names?: Matcher[] | undefined;
  sources?: Matcher[] | undefined;
}

const HOW: Readonly<Record<string, 'is' | 'begins' | 'ends' | 'like' | 'not' | 'any'>> = {
  prefix: 'begins',
  suffix: 'ends',
  wildcard: 'like',
  'equals-ignore-case': 'is',
  'anything-but': 'not',
  exists: 'any',
  exactString: 'is',
  equalsIgnoreCase: 'is',
  anythingBut: 'not',
  anyOf: 'is',
};

/** Texts that only who deploys knows. */
const OPEN = /\$\{|\{\{/;

/** What values say: texts, `{ prefix: 'order.' }`, `{ 'anything-but': ['OrderTest'] }`. */
export function matchersOf(evaluator: Evaluator, vals: readonly Val[]): Matcher[] {
  const { members } = evaluator;
  return vals.flatMap((v): Matcher[] => {
    if (v.t === 'str') return [OPEN.test(v.v) ? { how: 'unknown' } : { how: 'is', text: v.v }];
    if (v.t === 'arr') return matchersOf(evaluator, v.of);
    if (v.t !== 'obj') return [];
    return members.propertyNames(v).flatMap((n): Matcher[] => {
      const how = HOW[n];
      if (how === undefined) return [{ how: 'unknown' }];
      if (how === 'any') return [{ how }];
      const inner = members.member(v, n);
      if (how === 'not') return [{ how, of: matchersOf(evaluator, inner) }];
      // `{ prefix: { 'equals-ignore-case': 'order.' } }`
      return matchersOf(evaluator, inner).flatMap((m) => ('text' in m ? [{ how, text: m.text }] : []));
    });
  });
}

/** What an expression says that calls the package's own words: `Match.prefix('order.')`, `['OrderPlaced']`. */
export function matchersAt(evaluator: Evaluator, file: File, e: E): Matcher[] {
  const { exprs } = file.facts;
  const x = exprs[written(file, e)];
  if (x.k === 'arr') return x.e.flatMap((one) => matchersAt(evaluator, file, one));
  if (x.k === 'spread') return matchersAt(evaluator, file, x.e);
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  const how = callee?.k === 'mem' ? HOW[callee.n] : undefined;
  if (x.k !== 'call' || how === undefined) return matchersOf(evaluator, evaluator.expr(file, e));
  if (how === 'any') return [{ how }];
  const given = x.a.flatMap((a) => matchersAt(evaluator, file, a));
  return how === 'not'
    ? [{ how, of: given }]
    : given.flatMap((m) => ('text' in m ? [{ how: m.how === 'is' ? how : m.how, text: m.text }] : []));
}

/** Whether a matcher lets a text through. */
export function fits(m: Matcher, text: string): boolean {
  switch (m.how) {
    case 'any':
      return true;
    case 'unknown':
      return false;
    case 'not':
      // What it does not let through has to be known.
      return m.of.length > 0 && !m.of.some((one) => one.how === 'unknown' || fits(one, text));
    case 'is':
      return m.text === text;
    case 'begins':
      return text.startsWith(m.text);
    case 'ends':
      return text.endsWith(m.text);
    case 'like': {
      const parts = m.text.split('*').map((part) => part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('.*')}$`, 's').test(text);
    }
  }
}

/** A pattern in words: "order.*", "* of shop". */
export function patternText({ names, sources }: Pattern): string {
  const said = (list: readonly Matcher[] | undefined): string =>
    list === undefined || !list.length ? '*' : list.map(matcherText).join('|');
  return sources === undefined ? said(names) : `${said(names)} of ${said(sources)}`;
}

function matcherText(m: Matcher): string {
  if (!('text' in m)) return m.how === 'not' ? `not ${m.of.map(matcherText).join('|')}` : m.how === 'any' ? '*' : '…';
  return `${m.how === 'ends' ? '*' : ''}${m.text}${m.how === 'begins' ? '*' : ''}`;
}

export const patternOf = (evaluator: Evaluator, names: Val[] | undefined, sources: Val[] | undefined): Pattern => ({
  names: names?.length ? matchersOf(evaluator, names) : undefined,
  sources: sources?.length ? matchersOf(evaluator, sources) : undefined,
});

/** The names that a pattern says as they are. */
export const namesOf = ({ names = [] }: Pattern): string[] => names.flatMap((m) => (m.how === 'is' ? [m.text] : []));

/** The texts that values say, as a pattern of names. */
export const named = (names: readonly string[]): Pattern => ({ names: names.map((text) => ({ how: 'is', text })) });

/** Whether a pattern lets something through. */
export const isPattern = ({ names, sources }: Pattern): boolean => (names?.length ?? 0) > 0 || (sources?.length ?? 0) > 0;
