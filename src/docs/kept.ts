import { crc32 } from 'node:zlib';
import type { CallableNode, EventNode } from '../graph/model.js';
import { reachable } from '../graph/traverse.js';
import { hash } from './marker.js';
import type { Group, Owner, Site } from './site.js';

/** What pages were made of, and as what: kept from one run to the next. */
export interface Made {
  /** What every page may depend on, in short. */
  rest: string;
  /** Each event, callable and group with all rows that touch it, in short. */
  nodes: Record<string, string>;
  /** The pictures that came with each page. */
  pages: Record<string, string[]>;
  /** Checksum of each file. */
  sums: Record<string, number>;
}

/** Checksum of a file's text. */
export const sumOf = (text: string | Uint8Array): number => crc32(text);

/**
 * Which pages need not be made again. A page speaks of nothing but what its subject leads to, of what leads there, and of the rows that touch these:
 * it stays as it is when all of that does, and when nobody changed its file.
 */
export class Kept {
  /** Paths of files that stay as they are. */
  readonly files = new Set<string>();
  /** What the pages are made of now; those that stay bring what is known of them. */
  readonly made: Made;
  private readonly touched: { events: Set<string>; callables: Set<string> } | null;

  /**
   * @param said what every page may depend on beside the graph
   * @param last null: nothing is known
   * @param sum checksum of a file of the docs as it is now
   */
  constructor(
    private readonly site: Site,
    said: unknown,
    private readonly last: Made | null,
    private readonly sum: (path: string) => number | undefined,
  ) {
    const { graph } = site;
    const rest = hash(
      JSON.stringify([said, { ...graph, events: 0, callables: 0, listens: 0, emits: 0, calls: 0, unresolved: 0, claims: 0 }]),
    );
    this.made = { rest, nodes: this.nodes(), pages: {}, sums: {} };
    this.touched = last?.rest === rest ? this.near(last.nodes) : null;
  }

  event = ({ id }: EventNode): boolean => this.touched !== null && !this.touched.events.has(id);
  callable = ({ id }: CallableNode): boolean => this.touched !== null && !this.touched.callables.has(id);
  owner = ({ callables }: Owner): boolean => callables.every(this.callable);
  group = (group: Group): boolean =>
    this.isSame(keyOf.group(group)) &&
    group.events.every(this.event) &&
    group.entries.every(this.callable) &&
    group.owners.every(this.owner);

  private isSame(key: string): boolean {
    return this.last?.nodes[key] === this.made.nodes[key];
  }

  /** Keeps pages with their pictures as they are, if all of them are what was made the last time. */
  pages(paths: readonly string[]): boolean {
    const { last, made } = this;
    if (!last || !paths.every((path) => [path, ...(last.pages[path] ?? [''])].every((file) => this.sum(file) === last.sums[file])))
      return false;
    for (const path of paths) {
      made.pages[path] = last.pages[path];
      for (const file of [path, ...last.pages[path]]) {
        this.files.add(file);
        made.sums[file] = last.sums[file];
      }
    }
    return true;
  }

  /** What is different, all that leads to it, and all that it leads to. */
  private near(before: Record<string, string>): { events: Set<string>; callables: Set<string> } {
    const { graph } = this.site;
    const start = {
      events: graph.events.map((e) => e.id).filter((id) => before[keyOf.event(id)] !== this.made.nodes[keyOf.event(id)]),
      callables: graph.callables.map((c) => c.id).filter((id) => before[keyOf.callable(id)] !== this.made.nodes[keyOf.callable(id)]),
    };
    const [up, down] = [reachable(graph, start, 'up'), reachable(graph, start, 'down')];
    return { events: new Set([...up.events, ...down.events]), callables: new Set([...up.callables, ...down.callables]) };
  }

  private nodes(): Record<string, string> {
    const { site } = this;
    const { index } = site;
    const nodes: Record<string, string> = {};
    const texts = new Map<object, string>();
    const text = (row: object): string => {
      let known = texts.get(row);
      if (known === undefined) texts.set(row, (known = JSON.stringify(row)));
      return known;
    };
    const rows = (lists: (readonly object[] | undefined)[]): string => lists.map((list) => (list ?? []).map(text).join()).join('|');
    for (const event of site.graph.events) {
      const touching = rows([index.listeners.get(event.id), index.emitters.get(event.id)]);
      nodes[keyOf.event(event.id)] = hash(`${text(event)}${site.eventPath(event.id)}${site.isAmbiguous(event)}${touching}`);
    }
    const owners = new Map(
      site.owners.flatMap((o) => o.callables.map((c) => [c.id, JSON.stringify({ ...o, callables: o.callables.map((x) => x.id) })])),
    );
    for (const c of site.graph.callables) {
      const touching = rows([index.listens, index.emits, index.callees, index.callers, index.unresolved].map((by) => by.get(c.id)));
      nodes[keyOf.callable(c.id)] = hash(`${text(c)}${owners.get(c.id)}${c.entry && site.entryPath(c.id)}${touching}`);
    }
    for (const group of site.groups) {
      const { events, entries, owners: within, ...itself } = group;
      nodes[keyOf.group(group)] = hash(JSON.stringify([itself, [...events, ...entries, ...within].map((x) => x.id)]));
    }
    return nodes;
  }
}

const keyOf = {
  event: (id: string): string => `e ${id}`,
  callable: (id: string): string => `c ${id}`,
  group: ({ path }: Group): string => `g ${path}`,
};
