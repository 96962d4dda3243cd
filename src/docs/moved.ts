import { type GraphIndex, groupBy, indexGraph } from '../graph/graph-index.js';
import type { Graph, Place } from '../graph/model.js';
import type { Reachable } from '../graph/traverse.js';

/** Something of a graph: all that is known of it but its lines, and where it stands. */
interface Shown {
  row: object;
  what: string;
  places: readonly Place[];
}

/** Two states of a graph: what only stands at other lines now, with what it was. */
export class Movement {
  /** New lines by the old ones, of the files whose lines kept their order. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Files of these where any line is another. */
  readonly changed: readonly string[];
  private readonly was = new Map<object, object>();
  private readonly files = new Map<object, string[]>();
  private readonly index: GraphIndex;

  constructor(before: Graph, after: Graph) {
    this.index = indexGraph(after);
    const old = groupBy(allOf(before), (s) => s.what);
    const lines = new Map<string, Map<number, number>>();
    const torn = new Set<string>();
    for (const [what, now] of groupBy(allOf(after), (s) => s.what)) {
      const then = old.get(what);
      if (then?.length !== now.length) continue;
      // What differs by its line alone keeps its order.
      for (const list of [then, now]) if (list.length > 1) list.sort((a, b) => (a.places[0]?.line ?? 0) - (b.places[0]?.line ?? 0));
      for (const [i, { row, places }] of now.entries()) {
        this.was.set(row, then[i].row);
        this.files.set(
          row,
          places.map((place) => place.file),
        );
        for (const [k, { file, line }] of then[i].places.entries()) {
          let to = lines.get(file);
          if (!to) lines.set(file, (to = new Map()));
          if ((to.get(line) ?? places[k].line) !== places[k].line) torn.add(file);
          to.set(line, places[k].line);
        }
      }
    }
    for (const [file, to] of lines) {
      const order = [...to].sort(([a], [b]) => a - b);
      if (torn.has(file) || !order.every(([, line], i) => i === 0 || order[i - 1][1] < line)) lines.delete(file);
    }
    this.lines = lines;
    this.changed = [...lines].filter(([, to]) => [...to].some(([was, is]) => was !== is)).map(([file]) => file);
  }

  /** What a part of the graph was before; null when more than lines is different, or lines were joined, parted or put in another order. */
  before<P extends Reachable>(part: P): P | null {
    const rows = <R extends object>(list: Iterable<R>): R[] | null => {
      const found: R[] = [];
      for (const row of list) {
        const was = this.was.get(row);
        if (!was || !this.files.get(row)!.every((file) => this.lines.has(file))) return null;
        found.push(was as R);
      }
      return found;
    };
    const ids = (set: Iterable<string>, nodes: ReadonlyMap<string, { id: string }>) =>
      rows([...set].map((id) => nodes.get(id)!))?.map(({ id }) => id);
    const events = ids(part.events, this.index.events);
    const callables = events && ids(part.callables, this.index.callables);
    const listens = callables && rows(part.listens);
    const emits = listens && rows(part.emits);
    const calls = emits && rows(part.calls);
    return calls
      ? {
          ...part,
          events: new Set(events),
          callables: new Set(callables),
          listens: new Set(listens),
          emits: new Set(emits),
          calls: new Set(calls),
        }
      : null;
  }
}

/** All that pictures of a graph show. */
function allOf(graph: Graph): Shown[] {
  const { listeners, emitters, unresolved } = indexGraph(graph);
  return [
    ...graph.events.map((row) => ({
      row,
      what: `${withoutLines(row)}${listeners.get(row.id)?.length}/${emitters.get(row.id)?.length}`,
      places: row.declared ? [row.declared] : [],
    })),
    ...graph.callables.map((row) => {
      const open = unresolved.get(row.id) ?? [];
      return { row, what: [row, ...open].map(withoutLines).join(), places: [row, ...open] };
    }),
    ...[...graph.listens, ...graph.emits, ...graph.calls].map((row) => ({ row, what: withoutLines(row), places: [row] })),
  ];
}

/** All that a row says but its lines. */
const withoutLines = (row: object): string => JSON.stringify(row, (key, value) => (key === 'line' ? 0 : value) as unknown);

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
export function withMoved(svg: string, { lines, changed }: Movement, base: string): string | null {
  if (NUMBERED.test(svg)) return null;
  // Of an address the pattern sees what comes after the scheme.
  const start = base === '' ? '' : base.replace(/^[a-z]+:/i, '').replace(/\/?$/, '/');
  const to = (path: string, line: number): number | undefined =>
    lines.get(path.startsWith(start) ? path.slice(start.length) : path)?.get(line) ?? lines.get(path)?.get(line);
  for (const [, address, line] of svg.matchAll(LINKS)) if (to(address.replace(/^[a-z]+:/i, ''), Number(line)) === undefined) return null;
  if (!changed.length) return svg;
  if (![start, ...changed].every((path) => path === '' || PLAIN.test(path))) return null;
  return svg.replace(placeIn(changed, start), (all, path: string, mark: string, line: string) => {
    const now = to(path.replaceAll('&#45;', '-'), Number(line));
    return now === undefined ? all : `${path}${mark}${now}`;
  });
}
