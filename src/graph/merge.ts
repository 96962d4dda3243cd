import { emptyGraph, groupBy } from './graph-index.js';
import { canonical, compare } from './json.js';
import type { EventKind, EventNode, Graph, Listen, PayloadField } from './model.js';
import { withEventServices } from './services.js';
import { type JsonSchema, mapRefs, typeRef } from './type-schema.js';
import { isTopicPattern, matchesGlob, matchesTopic } from './wildcards.js';

/** Kinds that leave the process: a broker's messages and a queue's jobs are the same wherever their name is the same. */
export const SHARED: readonly EventKind[] = ['job', 'message'];

export interface MergeOptions {
  /**
   * Kinds whose events of one name are one event in every service. Default: those of `SHARED`. The buses of the other kinds end with
   * their process, so that two services' events of one name are two, unless a person knows better.
   */
  shared?: readonly EventKind[];
}

/** Why graphs can't be merged. */
export class MergeError extends Error {
  override name = 'MergeError';
}

/** A node of one of the graphs, and the id that it has there. */
interface Part<N> {
  graph: number;
  node: N;
}

/**
 * One graph of several, each marked with its services (`inService`). Callables stay apart. Events of a shared kind are one where their
 * names are the same; a wildcard or a whole queue that one service listens to covers what the others send. Ids stay as they are unless
 * two services use the same one. The order of the graphs, and which were merged before, does not matter.
 * @throws MergeError when a node has no service, or a service is in two of the graphs
 */
export function mergeGraphs(graphs: readonly Graph[], { shared = SHARED }: MergeOptions = {}): Graph {
  checkServices(graphs);
  const callableIds = graphs.map(() => new Map<string, string>());
  const callables = mergeNodes(graphs, (g) => g.callables, callableIds).flat();
  const typeIds = graphs.map(() => new Map<string, string>());
  const renamed = (schema: JsonSchema, graph: number) => mapRefs(schema, (id) => typeRef(typeIds[graph].get(id) ?? id));
  const types = mergeNodes(graphs, (g) => g.types ?? [], typeIds).flatMap((list, graph) =>
    list.map((t) => ({ ...t, schema: renamed(t.schema, graph) })),
  );
  const groups = groupEvents(graphs, new Set(shared));
  const payload = (group: readonly Part<EventNode>[]): PayloadField[] | null => {
    const found = fullest(graphs, group);
    return found?.node.payload?.map((f) => (f.schema ? { ...f, schema: renamed(f.schema, found.graph) } : f)) ?? null;
  };
  const eventIds = graphs.map(() => new Map<string, string>());
  // For the time being: the final ones depend on who listens.
  const passing = (i: number) => `\0${i}`;
  groups.forEach((group, i) => {
    for (const { graph, node } of group) eventIds[graph].set(node.id, passing(i));
  });
  const rows = <R>(list: (g: Graph) => readonly R[], keys: Partial<Record<keyof R, 'event' | 'callable'>>): R[] =>
    graphs.flatMap((g, i) =>
      list(g).map((row) => {
        const copy = { ...row };
        for (const key of Object.keys(keys) as (keyof R)[]) {
          const id = row[key] as string;
          copy[key] = ((keys[key] === 'event' ? eventIds : callableIds)[i].get(id) ?? id) as R[keyof R];
        }
        return copy;
      }),
    );
  const whole: Graph = {
    ...emptyGraph(),
    events: groups.map((group, i) => ({ ...joined(group, passing(i)), payload: payload(group) })),
    callables,
    listens: rows((g) => g.listens, { event: 'event', handler: 'callable' }),
    emits: rows((g) => g.emits, { event: 'event', by: 'callable' }),
    calls: rows((g) => g.calls, { from: 'callable', to: 'callable' }),
    unresolved: rows((g) => g.unresolved, { by: 'callable' }),
    claims: rows((g) => g.claims, { by: 'callable', event: 'event' }),
    services: graphs.flatMap((g) => g.services!),
    ...(types.length && { types }),
  };
  return canonical(named(withEventServices(covered(whole, new Set(shared)))));
}

function checkServices(graphs: readonly Graph[]): void {
  const taken = new Set<string>();
  for (const graph of graphs) {
    const single = [...graph.callables, ...(graph.types ?? [])];
    if (single.some((n) => n.service === undefined) || graph.events.some((e) => !e.services?.length))
      throw new MergeError('a graph to merge has nodes without a service');
    for (const { name } of graph.services ?? []) {
      if (taken.has(name)) throw new MergeError(`two graphs have a service that is called ${JSON.stringify(name)}`);
      taken.add(name);
    }
  }
}

/** All nodes of one sort, those whose id another has as well by "service:id"; fills the maps from each graph's ids to the new ones. */
function mergeNodes<N extends { id: string; service?: string; ownId?: string }>(
  graphs: readonly Graph[],
  nodes: (g: Graph) => readonly N[],
  ids: readonly Map<string, string>[],
): N[][] {
  const parts = graphs.flatMap((g, graph) => nodes(g).map((node): Part<N> => ({ graph, node })));
  const own = (node: N) => node.ownId ?? node.id;
  const fresh = freeIds(
    parts,
    ({ node }) => own(node),
    ({ node }) => `${node.service}:${own(node)}`,
  );
  const merged = graphs.map((): N[] => []);
  for (const part of parts) {
    const id = fresh.get(part)!;
    ids[part.graph].set(part.node.id, id);
    merged[part.graph].push(withId(part.node, id, own(part.node)));
  }
  return merged;
}

/** An id for each item: the wanted one where nobody else wants it, else the other one, with a number where that is taken too. */
function freeIds<T>(items: readonly T[], wanted: (item: T) => string, other: (item: T) => string): Map<T, string> {
  const found = new Map<T, string>();
  const groups = groupBy(items, wanted);
  const taken = new Set<string>();
  for (const [id, group] of groups) {
    if (group.length > 1) continue;
    found.set(group[0], id);
    taken.add(id);
  }
  const clashing = [...groups.values()].filter((group) => group.length > 1).flat();
  for (const item of clashing.sort((a, b) => compare(other(a), other(b)) || compare(wanted(a), wanted(b)))) {
    let id = other(item);
    for (let i = 2; taken.has(id); i++) id = `${other(item)}~${i}`;
    taken.add(id);
    found.set(item, id);
  }
  return found;
}

function withId<N extends { id: string; ownId?: string }>(node: N, id: string, own: string): N {
  const { ownId: _, ...rest } = node;
  return { ...(rest as N), id, ...(id !== own && { ownId: own }) };
}

/** The events of all graphs, in lists that are one event each. */
function groupEvents(graphs: readonly Graph[], shared: ReadonlySet<EventKind>): Part<EventNode>[][] {
  const parts = graphs.flatMap((g, graph) => g.events.map((node): Part<EventNode> => ({ graph, node })));
  const nameKey = ({ kind, name, pattern }: EventNode) => JSON.stringify([kind, name, pattern]);
  // Two of one name inside one service are told apart there: which of them another service means can't be known.
  const count = new Map<string, number>();
  const inOne = (service: string, node: EventNode) => JSON.stringify([service, nameKey(node)]);
  for (const { node } of parts) for (const s of node.services!) count.set(inOne(s, node), (count.get(inOne(s, node)) ?? 0) + 1);
  const joins = (node: EventNode) => shared.has(node.kind) && node.services!.every((s) => count.get(inOne(s, node)) === 1);
  return [...groupBy(parts, (part) => (joins(part.node) ? nameKey(part.node) : `${part.graph} ${part.node.id}`)).values()];
}

/** One event of those of several services: what is said most fully of it, by whichever. */
function joined(group: readonly Part<EventNode>[], id: string): EventNode {
  const nodes = group.map((part) => part.node).sort((a, b) => compare(a.services!.join(), b.services!.join()));
  const best = <T>(values: (T | null)[], order: (a: T, b: T) => number): T | null =>
    values.filter((v): v is T & {} => v !== null).sort(order)[0] ?? null;
  const length = (a: { length: number }, b: { length: number }) => b.length - a.length;
  return {
    ...nodes[0],
    id,
    ownId: group.length > 1 ? nodes[0].name : (nodes[0].ownId ?? nodes[0].id),
    aliases: [...new Set(nodes.flatMap((n) => n.aliases))],
    declared: best(
      nodes.map((n) => n.declared),
      (a, b) => compare(a.service ?? '', b.service ?? '') || compare(a.file, b.file) || a.line - b.line,
    ),
    description: best(
      nodes.map((n) => n.description),
      (a, b) => length(a, b) || compare(a, b),
    ),
    services: [...new Set(nodes.flatMap((n) => n.services!))].sort(),
  };
}

/** The part of an event that says most of its payload. Types are compared by their own ids: those of the merged graph depend on the others. */
function fullest(graphs: readonly Graph[], group: readonly Part<EventNode>[]): Part<EventNode> | undefined {
  const key = ({ graph, node }: Part<EventNode>) => {
    const own = (id: string): JsonSchema => {
      const type = graphs[graph].types?.find((t) => t.id === id);
      return { type: type ? [type.ownId ?? type.id, type.service ?? ''] : [id] };
    };
    return JSON.stringify(node.payload!.map((f) => (f.schema ? { ...f, schema: mapRefs(f.schema, own) } : f)));
  };
  const known = group.filter(({ node }) => node.payload);
  return known.sort((a, b) => b.node.payload!.length - a.node.payload!.length || compare(key(a), key(b)))[0];
}

/** What a listener stands for beside the event of its row: a wildcard, or a queue with all its jobs. */
function patternOf(row: Listen, event: EventNode): string | null {
  if (row.pattern !== null || event.pattern) return row.pattern ?? event.name;
  return event.kind === 'job' && !event.name.includes('/') ? event.name : null;
}

/** Listeners of wildcards and of whole queues hear what other services send, too; a pattern that stands for something now goes. */
function covered(graph: Graph, shared: ReadonlySet<EventKind>): Graph {
  const events = new Map(graph.events.map((e) => [e.id, e]));
  const service = new Map(graph.callables.map((c) => [c.id, c.service!]));
  const senders = new Map<string, Set<string>>();
  for (const e of graph.emits) senders.set(e.event, (senders.get(e.event) ?? new Set()).add(service.get(e.by)!));
  const heard = new Set(graph.listens.map((l) => JSON.stringify([l.handler, l.event])));
  const byName = new Set(graph.listens.filter((l) => l.pattern === null).map((l) => JSON.stringify([service.get(l.handler), l.event])));
  const sent = [...senders].map(([id, from]) => ({ event: events.get(id)!, from })).filter(({ event }) => shared.has(event.kind));
  const added: Listen[] = [];
  const idle: Listen[] = [];
  const seen = new Set<string>();
  for (const row of graph.listens) {
    const event = events.get(row.event)!;
    const pattern = shared.has(event.kind) ? patternOf(row, event) : null;
    if (pattern === null) continue;
    const own = service.get(row.handler)!;
    const fits = ({ event: other, from }: (typeof sent)[number]) =>
      other.kind === event.kind &&
      [...from].some((name) => name !== own) &&
      (event.kind === 'job'
        ? other.name === pattern || (other.name.startsWith(`${pattern}/`) && !byName.has(JSON.stringify([own, other.id])))
        : (isTopicPattern(pattern) ? matchesTopic : matchesGlob)(pattern, other.name));
    const covers = sent.filter(fits).map(({ event: other }) => other.id);
    if (event.pattern && covers.length) idle.push(row);
    for (const id of covers) {
      const key = JSON.stringify([row.handler, id, pattern, row.file, row.line, row.via]);
      if (seen.has(key) || heard.has(JSON.stringify([row.handler, id]))) continue;
      seen.add(key);
      added.push({ ...row, event: id, pattern });
    }
  }
  const left = [...graph.listens.filter((l) => !idle.includes(l)), ...added];
  const used = new Set([...left, ...graph.emits].map((row) => row.event));
  const gone = new Set(idle.map((l) => l.event).filter((id) => !used.has(id)));
  return { ...graph, listens: left, events: graph.events.filter((e) => !gone.has(e.id)) };
}

/** Final ids of events: the name where several services have a part in it, else its own; where two want the same, what tells them apart. */
function named(graph: Graph): Graph {
  const own = (e: EventNode) => (e.services!.length > 1 ? e.name : e.ownId!);
  const groups = groupBy(graph.events, own);
  const distinction = (e: EventNode) => {
    const others = groups.get(own(e))!.filter((other) => other !== e);
    const { kind, pattern } = e;
    if (others.every((other) => other.kind !== kind)) return kind;
    if (pattern && others.every((other) => !other.pattern)) return 'pattern';
    return e.services!.join(', ');
  };
  const ids = freeIds(graph.events, own, (e) => `${own(e)} (${distinction(e)})`);
  const id = new Map(graph.events.map((e) => [e.id, ids.get(e)!]));
  const move = <R extends { event: string }>(rows: R[]) => rows.map((row) => ({ ...row, event: id.get(row.event) ?? row.event }));
  return {
    ...graph,
    // Where several services share it, its name is all that is to be kept.
    events: graph.events.map((e) => withId(e, ids.get(e)!, e.services!.length > 1 ? ids.get(e)! : own(e))),
    listens: move(graph.listens),
    emits: move(graph.emits),
    claims: move(graph.claims),
  };
}

/** Names of events that stay apart though several services have one of that name and kind, sorted. */
export function namesakes(graph: Graph): string[] {
  const same = groupBy(graph.events, (e) => JSON.stringify([e.kind, e.name, e.pattern]));
  const several = [...same.values()].filter((group) => new Set(group.flatMap((e) => e.services ?? [])).size > 1 && group.length > 1);
  return [...new Set(several.map(([e]) => e.name))].sort();
}
