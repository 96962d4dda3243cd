import type { EventAspect } from '../diff/model.js';
import type { NodeMark, Sign } from '../diff/union.js';
import type { CallableNode, EventNode, PayloadField } from '../graph/model.js';
import { oneLine } from './escape.js';
import { EVENTS, INK, ROLES } from './style.js';

/** How a difference looks: a sign, a colour that is told from the others in every kind of colour blindness, a line style. */
export const SIGNS: Record<Sign, { sign: '+' | '−' | '~'; word: string; color: string }> = {
  added: { sign: '+', word: 'added', color: '#0057c2' },
  removed: { sign: '−', word: 'removed', color: '#c4420a' },
  changed: { sign: '~', word: 'changed', color: INK },
};

/** A text with its sign, as pictures write it: the space between them is one that no name has. */
export const withSign = (sign: '+' | '−' | '~', text: string): string => `${sign}\u00a0${text}`;

/** What stands before the second and further lines of a text with a sign: room that tells which sign it was. */
const CONTINUED = { '+': '\u2007', '−': '\u2008', '~': '\u2005' } as const;

/** Lines of one text with its sign. */
export const signedLines = (sign: '+' | '−' | '~', lines: readonly string[]): string[] =>
  lines.map((line, i) => (i ? `${CONTINUED[sign]}\u00a0${line}` : withSign(sign, line)));

/** The sign of the text that a line belongs to; null for none. */
export const signOf = (line: string): '+' | '−' | '~' | null =>
  (['+', '−', '~'] as const).find((sign) => line.startsWith(`${sign}\u00a0`) || line.startsWith(`${CONTINUED[sign]}\u00a0`)) ?? null;

/** One side of a change: what was there (−) or is there now (+). */
export interface Line {
  sign: '+' | '−';
  text: string;
}

const turned = (before: string | null, after: string | null): Line[] => [
  ...(before === null ? [] : [{ sign: '−' as const, text: before }]),
  ...(after === null ? [] : [{ sign: '+' as const, text: after }]),
];

const fieldOf = (f: PayloadField): string => (f.type === null ? f.name : `${f.name}: ${oneLine(f.type)}`);

/** What a changed event or callable was and is; without `moved`, which has its own place in lists. */
export function changeLines({ changes = [], was }: NodeMark, now: EventNode | CallableNode): Line[] {
  return changes.flatMap((change): Line[] => {
    if ('kind' in now) {
      const before = was as EventNode;
      if (change === 'renamed') return turned(oneLine(before.name), null);
      if (change === 'kind') return turned(EVENTS[before.kind].word, EVENTS[now.kind].word);
      if (change === 'pattern')
        return turned(...((before.pattern ? ['a pattern', null] : [null, 'a pattern']) as [string | null, string | null]));
      return change === ('payload' satisfies EventAspect) ? payloadLines(before, now) : [];
    }
    const before = was as CallableNode;
    if (change === 'renamed') return turned(oneLine(before.name), null);
    if (change === 'role') return turned(ROLES[before.role].word || 'other code', ROLES[now.role].word || 'other code');
    return change === 'entry' ? turned(before.entry && oneLine(before.entry.label), now.entry && oneLine(now.entry.label)) : [];
  });
}

function payloadLines(before: EventNode, now: EventNode): Line[] {
  const [was, is] = [(before.payload ?? []).map(fieldOf), (now.payload ?? []).map(fieldOf)];
  return [
    ...was.filter((f) => !is.includes(f)).map((text): Line => ({ sign: '−', text })),
    ...is.filter((f) => !was.includes(f)).map((text): Line => ({ sign: '+', text })),
  ];
}

/** A condition as a picture says it: "[x > 1]", "may", or "always". */
export const conditionOf = ({ certainty, guards }: { certainty: 'always' | 'may'; guards: readonly string[] }): string =>
  guards.length ? `[${guards.map(oneLine).join(' or ')}]` : certainty;
