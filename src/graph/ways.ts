import type { Target } from './focus.js';
import { indexGraph, subgraph } from './graph-index.js';
import type { Call, Emit, Graph, Listen } from './model.js';
import { reachable } from './traverse.js';

/** One step of a way: from an event to who hears it, from a callable to what it calls or emits. */
export type WayStep = { type: 'listens'; row: Listen } | { type: 'emits'; row: Emit } | { type: 'calls'; row: Call };

/** The part of the graph that lies on ways from one thing to another; null when no way leads there. */
export function between(graph: Graph, from: Target, to: Target): Graph | null {
  const down = reachable(graph, from, 'down');
  const up = reachable(graph, to, 'up');
  for (const id of from.callables) down.callables.add(id);
  for (const id of to.callables) up.callables.add(id);
  const both = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> => new Set([...a].filter((x) => b.has(x)));
  const part = subgraph(graph, {
    events: both(down.events, up.events),
    callables: both(down.callables, up.callables),
    listens: both(down.listens, up.listens),
    emits: both(down.emits, up.emits),
    calls: both(down.calls, up.calls),
  });
  const has = (target: Target): boolean =>
    part.events.some((e) => target.events.includes(e.id)) || part.callables.some((c) => target.callables.includes(c.id));
  return has(from) && has(to) ? part : null;
}

/** The steps of a shortest way from one thing to another; null when there is none, empty when they share something. */
export function shortestWay(graph: Graph, from: Target, to: Target): WayStep[] | null {
  const index = indexGraph(graph);
  const key = (type: 'event' | 'callable', id: string): string => `${type}:${id}`;
  const keys = ({ events, callables }: Target): string[] => [
    ...events.map((id) => key('event', id)),
    ...callables.map((id) => key('callable', id)),
  ];
  const ends = new Set(keys(to));
  const before = new Map<string, { from: string; step: WayStep } | null>(keys(from).map((k) => [k, null]));
  const next = (at: string): { to: string; step: WayStep }[] => {
    const id = at.slice(at.indexOf(':') + 1);
    if (at.startsWith('event:'))
      return (index.listeners.get(id) ?? []).map((row) => ({ to: key('callable', row.handler), step: { type: 'listens', row } }));
    return [
      ...(index.emits.get(id) ?? []).map((row) => ({ to: key('event', row.event), step: { type: 'emits' as const, row } })),
      ...(index.callees.get(id) ?? []).map((row) => ({ to: key('callable', row.to), step: { type: 'calls' as const, row } })),
    ];
  };
  for (const at of before.keys()) {
    if (ends.has(at)) {
      const steps: WayStep[] = [];
      for (let b = before.get(at); b; b = before.get(b.from)) steps.unshift(b.step);
      return steps;
    }
    for (const { to: there, step } of next(at)) if (!before.has(there)) before.set(there, { from: at, step });
  }
  return null;
}
