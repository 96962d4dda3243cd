import { type GraphIndex, groupBy, indexGraph, subgraph } from './graph-index.js';
import { compare } from './json.js';
import type { Call, Certainty, Emit, Graph } from './model.js';

export type Direction = 'up' | 'down' | 'both';

/** One way from a callable to an emission: the calls on it, in order, and the emission. */
export interface Route {
  calls: Call[];
  emit: Emit;
  /** `always` when every step is. */
  certainty: Certainty;
}

/** A handler or entry point that leads to an event by calls alone. */
export interface Reach {
  from: string;
  event: string;
  /** `always` when one of the routes is. */
  certainty: Certainty;
  /** One for each emission, by the shortest of the surest ways. */
  routes: Route[];
}

/** The callables that calls lead to from `start` (itself included), each with a shortest chain of calls; chains of sure calls come first. */
function callChains(index: GraphIndex, start: string): Map<string, Call[]> {
  const chains = new Map<string, Call[]>([[start, []]]);
  for (const onlySure of [true, false]) {
    const queue = [...chains.keys()];
    for (const from of queue) {
      for (const call of index.callees.get(from) ?? []) {
        if (chains.has(call.to) || (onlySure && call.certainty !== 'always')) continue;
        chains.set(call.to, [...chains.get(from)!, call]);
        queue.push(call.to);
      }
    }
  }
  return chains;
}

/** What one callable leads to without a hop through another event, by event id. */
export function reachesFrom(graph: Graph, callable: string): Reach[] {
  const index = indexGraph(graph);
  const routes: Route[] = [];
  for (const [id, calls] of callChains(index, callable)) {
    for (const emit of index.emits.get(id) ?? []) {
      const sure = emit.certainty === 'always' && calls.every((c) => c.certainty === 'always');
      routes.push({ calls, emit, certainty: sure ? 'always' : 'may' });
    }
  }
  return [...groupBy(routes, (r) => r.emit.event)]
    .map(([event, list]) => ({ from: callable, event, certainty: surest(list), routes: list }))
    .sort((a, b) => compare(a.event, b.event));
}

/** Every handler and entry point with the events that it reaches. */
export function reaches(graph: Graph): Reach[] {
  const index = indexGraph(graph);
  return graph.callables.filter((c) => c.entry || index.listens.has(c.id)).flatMap((c) => reachesFrom(graph, c.id));
}

/** `always` when one of the rows is. */
export function surest(rows: readonly { certainty: Certainty }[]): Certainty {
  return rows.some((r) => r.certainty === 'always') ? 'always' : 'may';
}

/** The conditions on a route, outermost first, without repetitions. */
export function guardsOf(route: Route): string[] {
  return [...new Set([...route.calls, route.emit].flatMap((step) => (step.certainty === 'may' && step.guard ? [step.guard] : [])))];
}

export interface Reachable {
  events: Set<string>;
  callables: Set<string>;
  listens: Set<Graph['listens'][number]>;
  emits: Set<Emit>;
  calls: Set<Call>;
}

/**
 * Everything that the given nodes lead to (down) or are led to from (up), as ids and rows.
 * `depth` counts hops from event to event: events `depth` hops away are in, what happens after them is not.
 */
export function reachable(
  graph: Graph,
  start: { events?: Iterable<string>; callables?: Iterable<string> },
  direction: 'up' | 'down',
  depth = Number.POSITIVE_INFINITY,
): Reachable {
  const index = indexGraph(graph);
  const found: Reachable = { events: new Set(start.events), callables: new Set(), listens: new Set(), emits: new Set(), calls: new Set() };
  let events = [...found.events];
  const callables = [...(start.callables ?? [])];
  for (let hop = 0; events.length || callables.length; hop++) {
    if (hop < depth) {
      for (const event of events) {
        if (direction === 'down') for (const row of index.listeners.get(event) ?? []) callables.push(keep(found.listens, row).handler);
        else for (const row of index.emitters.get(event) ?? []) callables.push(keep(found.emits, row).by);
      }
    }
    events = [];
    while (callables.length) {
      const id = callables.pop()!;
      if (found.callables.has(id)) continue;
      found.callables.add(id);
      if (direction === 'down') for (const row of index.callees.get(id) ?? []) callables.push(keep(found.calls, row).to);
      else for (const row of index.callers.get(id) ?? []) callables.push(keep(found.calls, row).from);
      const rows = direction === 'down' ? index.emits.get(id) : index.listens.get(id);
      if (hop >= depth) continue;
      for (const row of rows ?? []) {
        if (direction === 'down') found.emits.add(row as Emit);
        else found.listens.add(row as Graph['listens'][number]);
        if (!found.events.has(row.event)) {
          found.events.add(row.event);
          events.push(row.event);
        }
      }
    }
  }
  return found;
}

function keep<T>(set: Set<T>, row: T): T {
  set.add(row);
  return row;
}

/** The connected components, each a graph, those with most events and callables first. */
export function components(graph: Graph): Graph[] {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    while (parent.get(id) !== root) {
      const next = parent.get(id)!;
      parent.set(id, root);
      id = next;
    }
    return root;
  };
  const join = (a: string, b: string) => {
    if (parent.has(a) && parent.has(b)) parent.set(find(a), find(b));
  };
  for (const e of graph.events) parent.set(`e ${e.id}`, `e ${e.id}`);
  for (const c of graph.callables) parent.set(`c ${c.id}`, `c ${c.id}`);
  for (const l of graph.listens) join(`e ${l.event}`, `c ${l.handler}`);
  for (const e of graph.emits) join(`e ${e.event}`, `c ${e.by}`);
  for (const c of graph.calls) join(`c ${c.from}`, `c ${c.to}`);
  return [...groupBy(parent.keys(), find).values()]
    .map((ids) => {
      const of = (type: string) => new Set(ids.filter((id) => id.startsWith(type)).map((id) => id.slice(2)));
      return subgraph(graph, { events: of('e '), callables: of('c ') });
    })
    .sort((a, b) => size(b) - size(a) || compare(firstId(a), firstId(b)));
}

const size = (g: Graph): number => g.events.length + g.callables.length;
const firstId = (g: Graph): string => [...g.events, ...g.callables].map((n) => n.id).sort(compare)[0] ?? '';

/** Events that nothing inside the cascade causes: emitted from outside, by entry points, or by nobody in the sources. */
export function rootEvents(graph: Graph): string[] {
  const caused = new Set(
    graph.events.filter((event) => reachable(graph, { events: [event.id] }, 'up', 1).listens.size > 0).map((event) => event.id),
  );
  return graph.events.map((e) => e.id).filter((id) => !caused.has(id));
}
