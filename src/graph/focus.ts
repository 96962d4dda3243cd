import { editDistance } from './edit-distance.js';
import { shownName, shownOwner, splitName, subgraph } from './graph-index.js';
import { compare } from './json.js';
import type { CallableNode, EventKind, Graph } from './model.js';
import { type Direction, type Reachable, reachable } from './traverse.js';

export interface FocusOptions {
  /** Default `both`. */
  direction?: Direction;
  /** How many hops from event to event; default: no limit. */
  depth?: number;
}

/** The ids that a name stands for. */
export interface Target {
  events: readonly string[];
  callables: readonly string[];
}

/** A name that nothing in the graph bears; `suggestions` are names that look like it. */
export class UnknownNameError extends Error {
  override name = 'UnknownNameError';
  constructor(
    readonly wanted: string,
    readonly suggestions: string[],
  ) {
    super(`nothing is called "${wanted}"${suggestions.length ? `; did you mean ${suggestions.map((s) => `"${s}"`).join(', ')}?` : ''}`);
  }
}

/**
 * What a name stands for: an event (id, name or alias), a class with all its methods, a `Class.method`, a function, an entry's
 * label, the file of what has no name, or a callable's id. Exact spelling first, then any case. Throws `UnknownNameError`.
 */
export function findTarget(graph: Graph, name: string): Target {
  for (const fold of [(s: string) => s, (s: string) => s.toLowerCase()]) {
    const wanted = fold(name);
    const target = {
      events: graph.events.filter((e) => [e.id, e.name, ...e.aliases].some((n) => fold(n) === wanted)).map((e) => e.id),
      callables: graph.callables
        .filter((c) => [c.id, c.name, shownName(c), ownerOf(c), c.entry?.label].some((n) => n != null && fold(n) === wanted))
        .map((c) => c.id),
    };
    if (target.events.length || target.callables.length) return target;
  }
  throw new UnknownNameError(name, similar(name, namesOf(graph)));
}

/** What the class of a callable is called. */
function ownerOf(callable: CallableNode): string | null {
  const { owner } = splitName(callable);
  return owner === null ? null : shownOwner(owner, callable.file);
}

function namesOf(graph: Graph): string[] {
  const names = [...graph.events.map((e) => e.name), ...graph.callables.flatMap((c) => [shownName(c), ownerOf(c) ?? shownName(c)])];
  return [...new Set(names)];
}

/** The three names nearest to the wanted one: those that contain it or have few letters changed. */
function similar(wanted: string, names: string[]): string[] {
  const w = wanted.toLowerCase();
  return names
    .map((name) => {
      const n = name.toLowerCase();
      const distance = n.includes(w) || w.includes(n) ? 1 : editDistance(w, n, Math.ceil(w.length / 3));
      return { name, distance };
    })
    .filter((c) => c.distance <= Math.ceil(w.length / 3))
    .sort((a, b) => a.distance - b.distance || compare(a.name, b.name))
    .slice(0, 3)
    .map((c) => c.name);
}

/** The part of the graph that leads to (up) and follows from (down) what `name` stands for. Throws `UnknownNameError`. */
export function focus(graph: Graph, name: string, options: FocusOptions = {}): Graph {
  return around(graph, findTarget(graph, name), options);
}

/** The part of the graph that leads to (up) and follows from (down) the given nodes. */
export function around(graph: Graph, target: Target, { direction = 'both', depth }: FocusOptions = {}): Graph {
  const parts: Reachable[] = [];
  if (direction !== 'up') parts.push(reachable(graph, target, 'down', depth));
  if (direction !== 'down') parts.push(reachable(graph, target, 'up', depth));
  const union = <K extends keyof Reachable>(key: K) => new Set(parts.flatMap((p) => [...p[key]] as unknown[])) as Reachable[K];
  return subgraph(graph, {
    events: union('events'),
    callables: union('callables'),
    listens: union('listens'),
    emits: union('emits'),
    calls: union('calls'),
  });
}

export interface FilterOptions {
  /** Only events of these kinds, and the callables that have to do with them. */
  kinds?: readonly EventKind[];
  /** `true`: only what leads from entry points; `false`: without entry points. */
  entries?: boolean;
}

/** The part of the graph that the options let through; callables left without a part in it go as well. */
export function filter(graph: Graph, { kinds, entries }: FilterOptions): Graph {
  if (kinds?.length) {
    const events = new Set(graph.events.filter((e) => kinds.includes(e.kind)).map((e) => e.id));
    graph = prune(subgraph(graph, { events, callables: idsOf(graph.callables) }));
  }
  if (entries === true) {
    graph = subgraph(graph, reachable(graph, { callables: graph.callables.filter((c) => c.entry).map((c) => c.id) }, 'down'));
  }
  if (entries === false) {
    const handlers = new Set(graph.listens.map((l) => l.handler));
    const kept = graph.callables.filter((c) => !c.entry || handlers.has(c.id)).map((c) => ({ ...c, entry: null }));
    graph = prune(subgraph({ ...graph, callables: kept }, { events: idsOf(graph.events), callables: idsOf(kept) }));
  }
  return graph;
}

const idsOf = (rows: { id: string }[]): Set<string> => new Set(rows.map((r) => r.id));

/** Without the callables that neither listen, emit, nor lead to one that emits (or to what can't be resolved). */
function prune(graph: Graph): Graph {
  const ends = [...graph.emits.map((e) => e.by), ...graph.unresolved.map((u) => u.by)];
  const callables = reachable(graph, { callables: ends }, 'up', 0).callables;
  for (const row of graph.listens) callables.add(row.handler);
  return subgraph(graph, { events: idsOf(graph.events), callables });
}
