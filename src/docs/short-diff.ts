import { structuredPatch } from 'diff';
import { cut, visible } from '../render/escape.js';

/** In characters. */
const WIDEST = 140;
/** What is kept of a line before the place where it differs. */
const BEFORE = 40;

/** The lines that differ between two texts, indented, with "-" and "+", around the place where they differ; at most so many, the others counted. */
export function shortDiff(before: string, after: string, most: number): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  const lines = hunks.flatMap((hunk) => {
    const [gone, come] = ['-', '+'].map((sign) => hunk.lines.filter((l) => l[0] === sign).map((l) => l.slice(1)));
    const shown = (own: string[], others: string[], sign: string) =>
      own.flatMap((line, i) =>
        line.trim() === '' ? [] : [`${sign} ${around(line, others.length === own.length ? others[i] : undefined)}`],
      );
    return [`@@ line ${hunk.newStart} @@`, ...shown(gone, come, '-'), ...shown(come, gone, '+')];
  });
  const shown = lines.slice(0, most).map((line) => `    ${line}`);
  return lines.length > most ? [...shown, `    … ${lines.length - most} more lines`] : shown;
}

function around(line: string, other = ''): string {
  let same = 0;
  while (same < line.length && line[same] === other[same]) same++;
  const from = line.length > WIDEST && same > BEFORE ? same - BEFORE : 0;
  return cut(visible(`${from ? '…' : ''}${line.slice(from)}`), WIDEST);
}
