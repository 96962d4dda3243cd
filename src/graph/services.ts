import { canonical } from './json.js';
import type { CallableNode, EventNode, Graph, Service } from './model.js';

/** What a person reads where code stands in no service. */
export const NO_SERVICE = '(none)';

/** Which services emit an event and which listen to it, each sorted by name. */
export interface Crossing {
  from: string[];
  to: string[];
}

/**
 * The graph with each node marked with the service whose folder its file stands in, the deepest one first.
 * Unchanged where the callables are of one service only: then there is nothing to tell apart.
 */
export function withServices(graph: Graph, services: readonly Required<Pick<Service, 'name' | 'root'>>[]): Graph {
  const deepest = [...services].sort((a, b) => b.root.length - a.root.length);
  const known = new Map<string, string | undefined>();
  const of = (file: string): string | undefined => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    if (!known.has(folder)) known.set(folder, deepest.find((s) => s.root === '' || folder.startsWith(`${s.root}/`))?.name);
    return known.get(folder);
  };
  const used = new Set(graph.callables.map((c) => of(c.file)));
  const found = services.filter((s) => used.has(s.name));
  if (found.length < 2) return graph;
  const mark = (file: string) => {
    const service = of(file);
    return service === undefined ? {} : { service };
  };
  return canonical(
    withEventServices({
      ...graph,
      events: graph.events.map((e) => ({ ...e, declared: e.declared && { ...e.declared, ...mark(e.declared.file) } })),
      callables: graph.callables.map((c) => ({ ...c, ...mark(c.file) })),
      ...(graph.types && { types: graph.types.map((t) => ({ ...t, ...mark(t.declared.file) })) }),
      services: found.map(({ name, root }) => ({ name, root })),
    }),
  );
}

/** Each event with the services of the callables that emit it or listen; one that nobody here does keeps what it had. */
export function withEventServices(graph: Graph): Graph {
  const crossings = crossingsOf(graph);
  const events = graph.events.map((event): EventNode => {
    const { from, to } = crossings.get(event.id) ?? { from: [], to: [] };
    const services = [...new Set([...from, ...to])].sort();
    if (services.length) return { ...event, services };
    return event.services || !event.declared?.service ? event : { ...event, services: [event.declared.service] };
  });
  return { ...graph, events };
}

/** Where each event comes from and goes to, by event id; events that no marked callable emits or hears are left out. */
export function crossingsOf(graph: Graph): Map<string, Crossing> {
  const service = new Map(graph.callables.map((c) => [c.id, c.service]));
  const found = new Map<string, { from: Set<string>; to: Set<string> }>();
  const note = (event: string, side: 'from' | 'to', callable: string) => {
    const name = service.get(callable);
    if (name === undefined) return;
    let row = found.get(event);
    if (!row) found.set(event, (row = { from: new Set(), to: new Set() }));
    row[side].add(name);
  };
  for (const e of graph.emits) note(e.event, 'from', e.by);
  for (const l of graph.listens) note(l.event, 'to', l.handler);
  return new Map([...found].map(([id, { from, to }]) => [id, { from: [...from].sort(), to: [...to].sort() }]));
}

/** Whether an event goes from one service to another, or to another than those that emit it. */
export const crosses = ({ from, to }: Crossing): boolean => from.length > 0 && to.some((name) => from.some((other) => other !== name));

/**
 * The graph as one of a fleet: every node is marked with `name`; one that is marked already keeps its services, and where those are several,
 * or `rename` asks for it, they are called "name/service" ("name" where there is one).
 */
export function inService(graph: Graph, name: string, { rename = false, links }: { rename?: boolean; links?: string } = {}): Graph {
  const own = graph.services ?? [];
  const called = (service: string | undefined): string => {
    if (service === undefined) return name;
    if (!rename) return service;
    return own.length === 1 ? name : `${name}/${service}`;
  };
  const single = [...graph.callables, ...(graph.types ?? [])];
  const unmarked = !own.length || single.some((n) => n.service === undefined) || graph.events.some((e) => !e.services);
  const services = [...own.map((s) => ({ ...s, name: called(s.name) })), ...(unmarked ? [{ name }] : [])];
  const declared = (e: EventNode) => e.declared && { ...e.declared, service: called(e.declared.service) };
  return canonical(
    withEventServices({
      ...graph,
      events: graph.events.map((e) => ({ ...e, declared: declared(e), services: (e.services ?? [undefined]).map(called) })),
      callables: graph.callables.map((c): CallableNode => ({ ...c, service: called(c.service) })),
      ...(graph.types && { types: graph.types.map((t) => ({ ...t, service: called(t.service) })) }),
      services: [...new Map(services.map((s) => [s.name, { ...s, ...(links !== undefined && { links }) }])).values()],
    }),
  );
}
