import { structuredPatch } from 'diff';
import { cut, visible } from '../render/escape.js';

/** In characters. */
const WIDEST = 160;

/** The lines that differ between two texts, indented, with "-" and "+"; at most so many, the others counted. */
export function shortDiff(before: string, after: string, most: number): string[] {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: 0 });
  const lines = hunks.flatMap((hunk) => [
    `@@ line ${hunk.newStart} @@`,
    ...hunk.lines.filter((line) => /^[+-]/.test(line) && line.length > 1).map((line) => `${line[0]} ${line.slice(1)}`),
  ]);
  const shown = lines.slice(0, most).map((line) => `    ${cut(visible(line), WIDEST)}`);
  return lines.length > most ? [...shown, `    … ${lines.length - most} more lines`] : shown;
}
