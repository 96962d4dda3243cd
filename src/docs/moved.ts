import { compare } from '../graph/json.js';

/** Something that a picture shows: all that is known of it but its line, and where it stands. */
export interface Shown {
  what: string;
  file: string;
  line: number;
}

/** New lines by the old ones, by file. */
export type Moved = ReadonlyMap<string, ReadonlyMap<number, number>>;

/**
 * How lines moved between two states of what a picture shows.
 * @returns null when more than lines is different, or lines were joined, parted or put in another order
 */
export function movedBetween(before: readonly Shown[], after: readonly Shown[]): Moved | null {
  if (before.length !== after.length) return null;
  const [was, is] = [before, after].map((list) =>
    [...list].sort((a, b) => compare(a.what, b.what) || compare(a.file, b.file) || a.line - b.line),
  );
  const moved = new Map<string, Map<number, number>>();
  for (const [i, { what, file, line }] of was.entries()) {
    if (is[i].what !== what || is[i].file !== file) return null;
    let lines = moved.get(file);
    if (!lines) moved.set(file, (lines = new Map()));
    if ((lines.get(line) ?? is[i].line) !== is[i].line) return null;
    lines.set(line, is[i].line);
  }
  for (const lines of moved.values()) {
    const order = [...lines].sort(([a], [b]) => a - b);
    if (!order.every(([, to], i) => i === 0 || order[i - 1][1] < to)) return null;
  }
  return moved;
}

/** What a path is made of, as long as its file has a plain name; Graphviz writes "-" in a way of its own. */
const PLAIN = /^[\w./@+~-]+$/;
const OF_PATH = '[\\w./@+~-]|&#45;';
const asWritten = (path: string): string => path.replace(/[.+]/g, '\\$&').replaceAll('-', '(?:-|&#45;)');

/** A place in a link or a tooltip, in one of some files. */
const placeIn = (paths: readonly string[], start: string): RegExp =>
  new RegExp(`(?<!${OF_PATH})(${start && `(?:${asWritten(start)})?`}(?:${paths.map(asWritten).join('|')}))(#L|:)(\\d+)(?!\\d)`, 'g');

/** A link to a line, and a label that may be told from another by its line. */
const LINKS = /xlink:href="([^"]*)#L(\d+)"/g;
const NUMBERED = /:\d+<\/text>/;

/**
 * A picture with its places moved.
 * @param base what its links start with
 * @returns null when it has to be drawn anew: a place in it is not known, or a label says a line
 */
export function withMoved(svg: string, moved: Moved, base: string): string | null {
  if (NUMBERED.test(svg)) return null;
  // Of an address the pattern sees what comes after the scheme.
  const start = base === '' ? '' : base.replace(/^[a-z]+:/i, '').replace(/\/?$/, '/');
  const to = (path: string, line: number): number | undefined =>
    moved.get(path.startsWith(start) ? path.slice(start.length) : path)?.get(line) ?? moved.get(path)?.get(line);
  for (const [, address, line] of svg.matchAll(LINKS)) if (to(address.replace(/^[a-z]+:/i, ''), Number(line)) === undefined) return null;
  const changed = [...moved].filter(([, lines]) => [...lines].some(([was, is]) => was !== is)).map(([path]) => path);
  if (!changed.length) return svg;
  if (![start, ...changed].every((path) => path === '' || PLAIN.test(path))) return null;
  return svg.replace(placeIn(changed, start), (all, path: string, mark: string, line: string) => {
    const now = to(path.replaceAll('&#45;', '-'), Number(line));
    return now === undefined ? all : `${path}${mark}${now}`;
  });
}
