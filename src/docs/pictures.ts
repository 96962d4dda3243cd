import { around, type Target } from '../graph/focus.js';
import { indexGraph } from '../graph/graph-index.js';
import type { Graph } from '../graph/model.js';
import { type Direction, reachable } from '../graph/traverse.js';
import type { Level } from '../graph/view.js';
import { type RenderOptions, render } from '../render/index.js';
import { hash, pictureFile, pictureIn } from './marker.js';

/** Raised when the same graph is drawn in another way: files that say they were drawn of something are then drawn anew. */
const DRAWING = 1;
/** In pixels: a wider picture can't be read at the width of a page. */
export const WIDEST = 1200;
/** More events or callables than this are no longer seen at a glance. */
const MOST = { events: 60, callables: 90 };
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

/** What was drawn. */
export interface Picture {
  /** Hops that are shown; null for all. */
  depth: number | null;
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
}

/** Draws what does not exist yet. Pictures by their path are in `files`. */
export class Pictures {
  readonly files = new Map<string, string>();

  constructor(
    private readonly graph: Graph,
    private readonly options: DrawingOptions,
  ) {}

  /**
   * The picture of a subject, cut to what a page can show; null when nothing of it fits.
   * @param as default: what the docs are made with
   * @param page path of the page that a diagram of Mermaid stands in
   */
  async draw(subject: Subject, as = this.options.mermaid ? 'mermaid' : 'svg', page = subject.path): Promise<Picture | null> {
    const deepest = this.deepest(subject);
    if (deepest === undefined) return null;
    const from = this.options.linkBase(as === 'mermaid' ? page : subject.path);
    const options: RenderOptions = { level: subject.level, whole: this.graph, linkBase: from, title: subject.title, ...subject.options };
    if (as === 'mermaid') return this.flowchart(subject, deepest, options);
    const key = this.key(subject, deepest, options);
    const known = this.options.previous(subject.path);
    const found = known === undefined ? null : pictureIn(known, subject.path, key);
    const drawn = found ?? (await this.svg(subject, deepest, options));
    if (!drawn) return null;
    this.files.set(subject.path, pictureFile(subject.path, { ...drawn, key }));
    return this.picture(subject, drawn.depth, { path: subject.path, mermaid: null });
  }

  private picture(subject: Subject, depth: number | null, where: { path: string | null; mermaid: string | null }): Picture {
    return { depth, events: new Set(this.part(subject, depth).events.map((e) => e.id)), ...where };
  }

  private part({ of = this.graph, target, direction }: Subject, depth: number | null): Graph {
    return target ? around(of, target, { direction, depth: depth ?? undefined }) : of;
  }

  /** As many hops as a glance takes in; null when that is all of them, undefined when one is too many. */
  private deepest({ of = this.graph, target, direction = 'both', depth: most }: Subject): number | null | undefined {
    const fits = (events: number, callables: number) => events <= MOST.events && callables <= MOST.callables;
    if (!target) return fits(of.events.length, of.callables.length) ? null : undefined;
    let best: number | undefined;
    let before = -1;
    for (let depth = 1; ; depth++) {
      const ways = (direction === 'both' ? (['up', 'down'] as const) : [direction]).map((way) => reachable(of, target, way, depth));
      const events = new Set(ways.flatMap((w) => [...w.events])).size;
      const callables = new Set(ways.flatMap((w) => [...w.callables])).size;
      if (!fits(events, callables)) return best;
      if (events + callables === before) return null;
      before = events + callables;
      best = depth;
      if (depth === most) return depth;
    }
  }

  /** What a picture is drawn of, in short. */
  private key(subject: Subject, depth: number | null, options: RenderOptions): string {
    const part = this.part(subject, depth);
    const whole = indexGraph(this.graph);
    const touched = part.events.map((e) => [whole.listeners.get(e.id)?.length, whole.emitters.get(e.id)?.length]);
    return hash(JSON.stringify([DRAWING, depth, { ...options, whole: null }, { ...part, claims: null }, touched]));
  }

  /** As deep as is narrow enough. */
  private async svg(subject: Subject, deepest: number | null, options: RenderOptions) {
    for (const { depth, flow } of this.attempts(subject, deepest)) {
      const svg = await render(this.part(subject, depth), 'svg', { ...options, flow });
      if (Number(/<svg width="([\d.]+)"/.exec(svg)?.[1]) <= WIDEST) return { svg, depth };
    }
    return null;
  }

  private attempts(subject: Subject, deepest: number | null): { depth: number | null; flow: RenderOptions['flow'] }[] {
    const given = subject.options?.flow;
    if (!subject.target) return [{ depth: null, flow: given }];
    const all = deepest ?? this.lastHop(subject);
    const shallower = Array.from({ length: Math.max(0, all - 1) }, (_, i) => ({ depth: all - 1 - i, flow: given }));
    return [{ depth: deepest, flow: given }, ...shallower, { depth: 1, flow: 'right' }];
  }

  /** How many hops there are before nothing new comes. */
  private lastHop({ of = this.graph, target, direction = 'both' }: Subject): number {
    for (let depth = 1, before = -1; ; depth++) {
      const ways = (direction === 'both' ? (['up', 'down'] as const) : [direction]).map((way) => reachable(of, target!, way, depth));
      const size = ways.reduce((sum, w) => sum + w.events.size + w.callables.size, 0);
      if (size === before) return depth - 1;
      before = size;
    }
  }

  private async flowchart(subject: Subject, deepest: number | null, options: RenderOptions): Promise<Picture | null> {
    for (const { depth } of this.attempts(subject, deepest)) {
      const mermaid = await render(this.part(subject, depth), 'mermaid', { ...options, title: undefined });
      if (mermaid.length <= LONGEST_MERMAID) return this.picture(subject, depth, { path: null, mermaid });
    }
    return null;
  }
}
