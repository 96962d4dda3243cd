import { compare } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import type { GraphDiff, Pair, Part, RowAspect } from './model.js';
import { type Aspects, carried, ROWS, type RowKind } from './rows.js';

/** The graph that a difference leads to. Of what a difference does not speak (lines, descriptions) the first graph's stays. */
export function applyDiff(graph: Graph, diff: GraphDiff): Graph {
  const events = renaming(diff.ids.events);
  const callables = renaming(diff.ids.callables);
  const rows = <K extends RowKind>(kind: K, translate: (row: Graph[K][number]) => Graph[K][number]): Graph[K] =>
    applyRows(kind, graph[kind] as Graph[K][number][], diff[kind] as unknown as Part<Graph[K][number], RowAspect>, translate) as Graph[K];
  return {
    ...graph,
    events: applyNodes(graph.events, diff.events, events),
    callables: applyNodes(graph.callables, diff.callables, callables),
    listens: rows('listens', (l) => ({ ...l, event: events(l.event), handler: callables(l.handler) })),
    emits: rows('emits', (e) => ({ ...e, event: events(e.event), by: callables(e.by) })),
    calls: rows('calls', (c) => ({ ...c, from: callables(c.from), to: callables(c.to) })),
    unresolved: rows('unresolved', (u) => ({ ...u, by: callables(u.by) })),
    claims: [],
  };
}

const renaming = (pairs: readonly Pair[]): ((id: string) => string) => {
  const ids = new Map(pairs.map(({ before, after }) => [before, after]));
  return (id) => ids.get(id) ?? id;
};

function applyNodes<T extends { id: string }>(
  nodes: readonly T[],
  { added, removed, changed }: Part<T, string>,
  renamed: (id: string) => string,
): T[] {
  const gone = new Set(removed.map((n) => n.id));
  const other = new Map(changed.map(({ before, after }) => [before.id, after]));
  return [...nodes.filter((n) => !gone.has(n.id)).map((n) => other.get(n.id) ?? { ...n, id: renamed(n.id) }), ...added];
}

function applyRows<K extends RowKind>(
  kind: K,
  rows: readonly Graph[K][number][],
  { added, removed, changed }: Part<Graph[K][number], RowAspect>,
  translate: (row: Graph[K][number]) => Graph[K][number],
): Graph[K][number][] {
  const says = saying(kind);
  const gone = new Set([...removed, ...changed.map((c) => c.before)].map(says));
  const kept = rows.filter((row) => !gone.has(says(row))).map(translate);
  return [...kept, ...added, ...changed.map((c) => c.after)];
}

function saying<K extends RowKind>(kind: K): (row: Graph[K][number]) => string {
  const { ends, aspects } = ROWS[kind] as unknown as {
    ends: (row: Graph[K][number]) => [string, string];
    aspects: (row: Graph[K][number]) => Aspects;
  };
  return (row) => JSON.stringify([...ends(row), aspects(row)]);
}

/** What a graph says that a difference speaks of, as text: two graphs without a difference say the same. */
export function essence(graph: Graph): string {
  const rows = (['listens', 'emits', 'calls', 'unresolved'] as const).map((kind) => {
    const says = saying(kind) as (row: unknown) => string;
    return [...new Set(graph[kind].map(says))].sort(compare);
  });
  const events = graph.events.map((e) => [e.id, e.name, e.kind, e.declared?.file ?? null, carried(e), e.pattern]);
  const callables = graph.callables.map((c) => [c.id, c.name, c.role, c.entry && [c.entry.kind, c.entry.label], c.file]);
  return JSON.stringify([...[events, callables].map((list) => list.map((n) => JSON.stringify(n)).sort(compare)), ...rows], null, 1);
}
