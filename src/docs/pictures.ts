import type { Target } from '../graph/focus.js';
import { indexGraph, subgraph } from '../graph/graph-index.js';
import type { Graph } from '../graph/model.js';
import { type Direction, type Reachable, reachable } from '../graph/traverse.js';
import type { Level } from '../graph/view.js';
import { type RenderOptions, render } from '../render/index.js';
import { depthOf, drawingOf, hash, pictureFile } from './marker.js';
import { Movement, withMoved } from './moved.js';

/** Raised when the same graph is drawn in another way: files that say they were drawn of something are then drawn anew. */
const DRAWING = 3;
/** In pixels: a wider picture can't be read at the width of a page. */
export const WIDEST = 1200;
/** More events or callables than this are no longer seen at a glance; a picture of everything may have more. */
const MOST = { events: 40, callables: 60, alone: 60 };
/** In characters, of one diagram of Mermaid. */
const LONGEST_MERMAID = 20_000;

/** What a picture shows: what a target leads to or is led from, as far as there is room, or a graph as it is. */
export interface Subject {
  /** Path in the docs, which ends with ".svg". */
  path: string;
  title: string;
  level: Level;
  /** Default: the whole graph that `of` is. */
  target?: Target;
  direction?: Direction;
  /** How many hops from event to event at most. */
  depth?: number;
  /** Default: the graph of the docs. */
  of?: Graph;
  options?: RenderOptions;
}

/** What is drawn: so many hops (null for all) of a graph. */
interface Part extends Reachable {
  depth: number | null;
  of: Graph;
}

/** What was drawn. */
export interface Picture {
  /** Events in it. */
  events: Set<string>;
  /** Where it is kept; null when it stands in the page. */
  path: string | null;
  /** The diagram that stands in the page, instead. */
  mermaid: string | null;
}

export interface DrawingOptions {
  mermaid: boolean;
  /** What links to sources start with, seen from a path of the docs. */
  linkBase: (path: string) => string;
  /** The text of a file of the docs as it is now, or undefined. */
  previous: (path: string) => string | undefined;
  /** A graph that pictures as they are now may have been drawn of: where only lines moved since, they need not be drawn again. */
  before?: () => Graph | undefined;
  /** Draws a part of the graph as SVG. */
  svg: (part: Graph, options: RenderOptions) => Promise<string>;
  /** What was drawn before and is too wide for a page however little is shown; what is found out is added. */
  tooWide?: Set<string>;
}

/** What gives pages their pictures. */
export type Drawer = Pick<Pictures, 'draw'>;

/** Draws what does not exist yet. Pictures by their path are in `files`. */
export class Pictures {
  readonly files = new Map<string, string>();
  private readonly digests = new WeakMap<object, string>();
  private readonly index;
  private older: { pictures: Pictures; movement: Movement } | null | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly options: DrawingOptions,
  ) {
    this.index = indexGraph(graph);
  }

  /**
   * The picture of a subject, cut to what a page can show; null when nothing of it fits.
   * @param as default: what the docs are made with
   * @param page path of the page that a diagram of Mermaid stands in
   */
  async draw(subject: Subject, as = this.options.mermaid ? 'mermaid' : 'svg', page = subject.path): Promise<Picture | null> {
    const deepest = this.deepest(subject);
    if (!deepest) return null;
    const from = this.options.linkBase(as === 'mermaid' ? page : subject.path);
    const options: RenderOptions = { level: subject.level, whole: this.graph, linkBase: from, title: subject.title, ...subject.options };
    if (as === 'mermaid') return this.flowchart(subject, deepest, options);
    const key = this.key(deepest, options);
    const known = this.options.previous(subject.path);
    const drawn = known === undefined ? null : depthOf(known, subject.path, key);
    if (!drawn && this.options.tooWide?.has(key)) return null;
    const made = drawn ? null : (this.moved(subject, deepest, options, known) ?? (await this.svg(subject, deepest, options)));
    if (!drawn && !made) {
      this.options.tooWide?.add(key);
      return null;
    }
    this.files.set(subject.path, made ? pictureFile(subject.path, { ...made, key }) : known!);
    const { depth } = (made ?? drawn)!;
    const shown = depth === deepest.depth ? deepest : this.part(subject, depth);
    return { events: shown.events, path: subject.path, mermaid: null };
  }

  /** The same, with the paths of the pictures that are asked for and are there added to a list. */
  listing(paths: string[]): Drawer {
    return {
      draw: async (...asked) => {
        const picture = await this.draw(...asked);
        if (picture?.path) paths.push(picture.path);
        return picture;
      },
    };
  }

  /** What so many hops lead to; null for all. */
  private part({ of = this.graph, target, direction = 'both' }: Subject, depth: number | null): Part {
    if (!target) {
      const { events, callables, listens, emits, calls } = of;
      const ids = (rows: readonly { id: string }[]) => new Set(rows.map((r) => r.id));
      return {
        depth,
        of,
        events: ids(events),
        callables: ids(callables),
        listens: new Set(listens),
        emits: new Set(emits),
        calls: new Set(calls),
      };
    }
    const [first, second] = (direction === 'both' ? (['up', 'down'] as const) : [direction]).map((way) =>
      reachable(of, target, way, depth ?? undefined),
    );
    if (second)
      for (const key of ['events', 'callables', 'listens', 'emits', 'calls'] as const)
        for (const row of second[key]) (first[key] as Set<unknown>).add(row);
    return { ...first, depth, of };
  }

  /** As many hops as a glance takes in, with depth null when that is all of them; undefined when one is too many. */
  private deepest(subject: Subject): Part | undefined {
    const fits = ({ events, callables }: Part) => events.size <= MOST.events && callables.size <= MOST.callables;
    if (!subject.target) {
      const all = this.part(subject, null);
      return all.events.size <= MOST.alone && all.callables.size <= 2 * MOST.callables ? all : undefined;
    }
    let best: Part | undefined;
    for (let depth = 1; ; depth++) {
      const part = this.part(subject, depth);
      if (!fits(part)) return best;
      if (best && part.events.size + part.callables.size === best.events.size + best.callables.size) return { ...part, depth: null };
      best = part;
      if (depth === subject.depth) return part;
    }
  }

  /** What a picture is drawn of, in short. */
  private key(part: Part, options: RenderOptions): string {
    const { events, callables } = indexGraph(part.of);
    const rows = [
      ...[...part.events].map(
        (id) => `${this.digest(events.get(id)!)}${this.index.listeners.get(id)?.length}/${this.index.emitters.get(id)?.length}`,
      ),
      ...[...part.callables].map(
        (id) => this.digest(callables.get(id)!) + (this.index.unresolved.get(id) ?? []).map((u) => this.digest(u)).join(''),
      ),
      ...[...part.listens, ...part.emits, ...part.calls].map((row) => this.digest(row)),
    ];
    return hash(JSON.stringify([DRAWING, part.depth, { ...options, whole: null }]) + rows.sort().join());
  }

  /** The picture as it is, with its places moved to where they are now; null when more than lines is different. */
  private moved(
    subject: Subject,
    now: Part,
    options: RenderOptions,
    known: string | undefined,
  ): { svg: string; depth: number | null } | null {
    if (known === undefined || subject.of) return null;
    if (this.older === undefined) {
      const graph = this.options.before?.();
      this.older = graph
        ? { pictures: new Pictures(graph, { ...this.options, before: undefined }), movement: new Movement(graph, this.graph) }
        : null;
    }
    if (!this.older) return null;
    const { pictures, movement } = this.older;
    const before = movement.before(now);
    const drawn = before && depthOf(known, subject.path, pictures.key({ ...before, of: pictures.graph }, options));
    const svg = drawn && withMoved(drawingOf(known), movement, options.linkBase ?? '');
    return svg ? { svg, depth: drawn.depth } : null;
  }

  private digest(row: object): string {
    let known = this.digests.get(row);
    if (known === undefined) this.digests.set(row, (known = hash(JSON.stringify(row))));
    return known;
  }

  /** As deep as is narrow enough. */
  private async svg(subject: Subject, deepest: Part, options: RenderOptions): Promise<{ svg: string; depth: number | null } | null> {
    const hops = this.hops(subject, deepest);
    const drawn = async (depth: number, instead: RenderOptions = {}) => {
      const part = depth === hops ? deepest : this.part(subject, depth);
      const svg = await this.options.svg(subgraph(part.of, part), { ...options, ...instead });
      const width = Number(/<svg width="([\d.]+)"/.exec(svg)?.[1]);
      return { depth, width, fit: width <= WIDEST ? { svg: compact(svg), depth: part.depth } : null };
    };
    let at = await drawn(hops);
    if (at.fit || !subject.target) return at.fit;
    // Every hop is about as wide: most often what is found by that is it, and one more is too wide.
    if (hops > 2) at = await drawn(Math.min(hops - 1, Math.max(1, Math.floor((hops * WIDEST) / at.width))));
    while (at.fit && at.depth < hops - 1) {
      const next = await drawn(at.depth + 1);
      if (!next.fit) break;
      at = next;
    }
    while (!at.fit && at.depth > 1) at = await drawn(at.depth - 1);
    if (at.fit) return at.fit;
    // The least, in ways that are narrow whenever anything is.
    const narrow: RenderOptions[] = [
      { flow: 'right' },
      { flow: 'down' },
      ...(subject.level === 'events' ? [] : [{ level: 'events' as const }]),
    ];
    for (const instead of narrow) {
      const { fit } = await drawn(1, instead);
      if (fit) return fit;
    }
    return null;
  }

  private hops(subject: Subject, deepest: Part): number {
    return subject.target ? (deepest.depth ?? this.lastHop(subject, deepest)) : 1;
  }

  /** How many hops there are before nothing new comes. */
  private lastHop(subject: Subject, all: Part): number {
    for (let depth = 1; ; depth++) {
      const { events, callables } = this.part(subject, depth);
      if (events.size + callables.size === all.events.size + all.callables.size) return depth;
    }
  }

  private async flowchart(subject: Subject, deepest: Part, options: RenderOptions): Promise<Picture | null> {
    const hops = this.hops(subject, deepest);
    for (let depth = hops; depth > 0; depth--) {
      const part = depth === hops ? deepest : this.part(subject, depth);
      const mermaid = await render(subgraph(part.of, part), 'mermaid', { ...options, title: undefined });
      if (mermaid.length <= LONGEST_MERMAID) return { events: part.events, path: null, mermaid };
    }
    return null;
  }
}

/** The same picture in two thirds of the bytes: without names for scripts, what is the default, and what every text repeats. */
function compact(svg: string): string {
  const [family] = / font-family="[^"]*"/.exec(svg) ?? [''];
  return svg
    .replaceAll(family, '')
    .replace('<svg ', `<svg${family} `)
    .replace(/(<(?:g|a|text)\b[^>]*>)/g, (tag) =>
      tag.replace(/ (?:id|class|data-id)="[^"]*"| text-anchor="start"| xml:space="preserve"/g, ''),
    );
}
