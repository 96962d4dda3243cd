import type { FileFacts } from './facts.js';

/** Lines in facts as JSON: in a text the quote before the colon would be escaped. */
const LINE = /"l":(\d+)/g;

/**
 * How lines moved between two texts of a file whose facts say the same but for lines.
 * @returns the new line by the old one; null when anything else is different, or lines were joined, parted or put in another order
 */
export function movedLines(before: FileFacts, after: FileFacts): Map<number, number> | null {
  const lines: [number[], number[]] = [[], []];
  const [a, b] = [before, after].map((facts, side) =>
    JSON.stringify(facts).replace(LINE, (_, line: string) => {
      lines[side].push(Number(line));
      return '"l":0';
    }),
  );
  if (a !== b) return null;
  const moved = new Map<number, number>();
  for (const [i, line] of lines[0].entries()) {
    const to = lines[1][i];
    // 0 is no line.
    if ((moved.get(line) ?? to) !== to || (line === 0) !== (to === 0)) return null;
    moved.set(line, to);
  }
  const order = [...moved].sort(([x], [y]) => x - y);
  return order.every(([, to], i) => i === 0 || order[i - 1][1] < to) ? moved : null;
}
