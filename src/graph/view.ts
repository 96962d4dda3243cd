import { type GraphIndex, groupBy, indexGraph, shownName, shownOwner, splitName } from './graph-index.js';
import type { CallableNode, Certainty, EventNode, Graph, Place, Role, ServicePlace, Unresolved } from './model.js';
import { type Crossing, crosses, crossingsOf } from './services.js';
import { guardsOf, reachesFrom, surest } from './traverse.js';

/** `events`: event to event; `roles`: classes with a row for each method; `methods`: every callable by itself. */
export type Level = 'events' | 'roles' | 'methods';

/** What is drawn, before any format: nodes and edges at one level. */
export interface View {
  level: Level;
  nodes: ViewNode[];
  edges: ViewEdge[];
}

export type ViewNode = EventView | CallableView | ClassView | UnresolvedView;

export interface EventView {
  type: 'event';
  id: string;
  event: EventNode;
  /** What the sources do with it: whether anybody listens and emits, and whether the picture leaves some of that out. */
  listened: boolean;
  emitted: boolean;
  moreBefore: boolean;
  moreAfter: boolean;
  /** Between which services it goes, when it leaves one. */
  crossing: Crossing | null;
}

export interface CallableView {
  type: 'callable';
  id: string;
  callable: CallableNode;
}

export interface ClassView {
  type: 'class';
  id: string;
  name: string;
  role: Role;
  file: string;
  line: number;
  group?: string;
  service?: string;
  rows: ClassRow[];
}

export interface ClassRow {
  callable: CallableNode;
  method: string;
  /** 0: reached from outside the class; else one more than the method that calls it. */
  depth: number;
  /** The calls inside the class that lead here. */
  calledBy: { id: string; method: string; certainty: Certainty; guards: string[] }[];
}

/** Emissions and listeners of one callable whose event only the running code knows. */
export interface UnresolvedView {
  type: 'unresolved';
  id: string;
  by: string;
  service?: string;
  rows: Unresolved[];
}

/** `row` is the id of the callable whose row an end touches, at a class. */
export interface ViewEnd {
  node: string;
  row?: string;
}

export interface ViewEdge {
  type: 'listens' | 'emits' | 'calls' | 'leads' | 'unresolved';
  from: ViewEnd;
  to: ViewEnd;
  certainty: Certainty;
  /** Conditions, one for each way, when none of the ways is sure. */
  guards: string[];
  /** Names of the handlers on the way, for `leads`. */
  via: string[];
  /** One line for each row that the edge stands for. */
  notes: string[];
  place: ServicePlace | null;
}

const eventId = (id: string): string => `event:${id}`;
const callableId = (id: string): string => `callable:${id}`;

/** The graph at a level. `whole` is the graph that it was cut from, so that what was cut away is not taken for absent. */
export function viewOf(graph: Graph, level: Level, whole: Graph = graph): View {
  const index = indexGraph(graph);
  const crossings = whole.services ? crossingsOf(whole) : new Map<string, Crossing>();
  const events = graph.events.map((event) => eventView(event, index, indexGraph(whole), crossings.get(event.id)));
  if (level === 'events') return eventsLevel(graph, index, events);
  return level === 'roles' ? rolesLevel(graph, index, events) : methodsLevel(graph, index, events);
}

function eventView(event: EventNode, index: GraphIndex, whole: GraphIndex, crossing?: Crossing): EventView {
  const count = (rows: Map<string, unknown[]>) => rows.get(event.id)?.length ?? 0;
  return {
    type: 'event',
    id: eventId(event.id),
    event,
    listened: count(whole.listeners) > 0,
    emitted: count(whole.emitters) > 0,
    moreBefore: count(whole.emitters) > count(index.emitters),
    moreAfter: count(whole.listeners) > count(index.listeners),
    crossing: crossing && crosses(crossing) ? crossing : null,
  };
}

const at = (p: Place): string => `${p.file}:${p.line}`;

const placeOf = ({ file, line }: Place, { service }: CallableNode): ServicePlace => ({
  file,
  line,
  ...(service !== undefined && { service }),
});

function eventsLevel(graph: Graph, index: GraphIndex, events: EventView[]): View {
  const nodes: ViewNode[] = [...events];
  const edges: ViewEdge[] = [];
  const leads = (from: string, callable: CallableNode, via: string[]) => {
    for (const reach of reachesFrom(graph, callable.id)) {
      for (const route of reach.routes) {
        edges.push({
          type: 'leads',
          from: { node: from },
          to: { node: eventId(reach.event) },
          certainty: route.certainty,
          guards: [guardsOf(route).join(' and ')],
          via,
          notes: [`${shownName(callable)} → ${shownName(index.callables.get(route.emit.by)!)} (${at(route.emit)})`],
          place: placeOf(route.emit, index.callables.get(route.emit.by)!),
        });
      }
    }
  };
  const unresolved = new Map<string, Set<Unresolved>>();
  const note = (from: string, start: string) => {
    for (const id of callableIdsFrom(index, start)) {
      for (const row of index.unresolved.get(id) ?? []) unresolved.set(from, (unresolved.get(from) ?? new Set()).add(row));
    }
  };
  for (const callable of graph.callables) {
    const listens = index.listens.get(callable.id) ?? [];
    for (const event of new Set(listens.map((l) => l.event))) {
      leads(eventId(event), callable, [shownName(callable)]);
      note(eventId(event), callable.id);
    }
    if (!callable.entry) continue;
    const before = edges.length;
    leads(callableId(callable.id), callable, []);
    note(callableId(callable.id), callable.id);
    if (edges.length > before || unresolved.has(callableId(callable.id)))
      nodes.push({ type: 'callable', id: callableId(callable.id), callable });
  }
  for (const [from, rows] of unresolved) addUnresolved(index, nodes, edges, { node: from }, from, [...rows]);
  return { level: 'events', nodes, edges: merged(edges) };
}

function callableIdsFrom(index: GraphIndex, start: string): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const call of index.callees.get(id) ?? []) found.add(call.to);
  return found;
}

function addUnresolved(index: GraphIndex, nodes: ViewNode[], edges: ViewEdge[], from: ViewEnd, by: string, rows: Unresolved[]): void {
  const id = `unresolved:${by}`;
  const { service, ...place } = placeOf(rows[0], index.callables.get(rows[0].by)!);
  nodes.push({ type: 'unresolved', id, by, ...(service !== undefined && { service }), rows });
  const notes = rows.map((u) => `${u.via}: ${u.reason} (${at(u)})`);
  edges.push({
    type: 'unresolved',
    from,
    to: { node: id },
    certainty: 'may',
    guards: [],
    via: [],
    notes,
    place: { ...place, ...(service !== undefined && { service }) },
  });
}

function methodsLevel(graph: Graph, index: GraphIndex, events: EventView[]): View {
  const nodes: ViewNode[] = [...events, ...graph.callables.map((c) => ({ type: 'callable' as const, id: callableId(c.id), callable: c }))];
  const edges = rowEdges(index, (id) => ({ node: callableId(id) }));
  for (const [by, rows] of index.unresolved) addUnresolved(index, nodes, edges, { node: callableId(by) }, by, rows);
  return { level: 'methods', nodes, edges: merged(edges) };
}

function rolesLevel(graph: Graph, index: GraphIndex, events: EventView[]): View {
  const ownerOf = (c: CallableNode) => {
    const { owner } = splitName(c);
    if (owner === null) return callableId(c.id);
    // Each service has files of its own.
    return c.service === undefined ? `class:${c.file}#${owner}` : `class:${c.service}:${c.file}#${owner}`;
  };
  const nodes: ViewNode[] = [...events];
  const ends = new Map<string, ViewEnd>();
  for (const [id, members] of groupBy(graph.callables, ownerOf)) {
    const { owner } = splitName(members[0]);
    if (owner === null) {
      nodes.push({ type: 'callable', id, callable: members[0] });
      ends.set(members[0].id, { node: id });
      continue;
    }
    const first = members.reduce((a, b) => (b.line < a.line ? b : a));
    const role = members.find((m) => m.role !== 'other')?.role ?? 'other';
    const { file, line, group, service } = first;
    nodes.push({
      type: 'class',
      id,
      name: shownOwner(owner, file),
      role,
      file,
      line,
      ...(group !== undefined && { group }),
      ...(service !== undefined && { service }),
      rows: classRows(members, index),
    });
    for (const m of members) ends.set(m.id, { node: id, row: m.id });
  }
  const end = (id: string): ViewEnd => ends.get(id)!;
  const edges = rowEdges(index, end).filter((e) => e.from.node !== e.to.node || e.from.row === undefined);
  for (const [by, rows] of index.unresolved) addUnresolved(index, nodes, edges, end(by), by, rows);
  return { level: 'roles', nodes, edges: merged(edges) };
}

/** Methods in the order of the file, each helper under the first method of the class that calls it. */
function classRows(members: CallableNode[], index: GraphIndex): ClassRow[] {
  const own = new Map(members.map((m) => [m.id, m]));
  const callers = (m: CallableNode) => (index.callers.get(m.id) ?? []).filter((c) => c.from !== m.id);
  const called = (m: CallableNode) => callers(m).filter((c) => own.has(c.from));
  const outside = (m: CallableNode) => m.entry || index.listens.has(m.id) || called(m).length === 0 || called(m).length < callers(m).length;
  const counts = groupBy(members, (m) => splitName(m).member);
  const methodName = (m: CallableNode) => {
    const { member } = splitName(m);
    return counts.get(member)!.length > 1 ? `${member}:${m.line}` : member;
  };
  const rows: ClassRow[] = [];
  const seen = new Set<string>();
  const add = (m: CallableNode, depth: number) => {
    if (seen.has(m.id)) return;
    seen.add(m.id);
    const calledBy = [...groupBy(called(m), (c) => c.from)].map(([from, calls]) => ({
      id: from,
      method: methodName(own.get(from)!),
      certainty: surest(calls),
      guards: surest(calls) === 'always' ? [] : calls.flatMap((c) => c.guard ?? []),
    }));
    rows.push({ callable: m, method: methodName(m), depth, calledBy });
    for (const call of index.callees.get(m.id) ?? []) {
      const to = own.get(call.to);
      if (to && !outside(to)) add(to, depth + 1);
    }
  };
  const ordered = [...members].sort((a, b) => a.line - b.line);
  for (const m of ordered) if (outside(m)) add(m, 0);
  for (const m of ordered) add(m, 0);
  return rows;
}

/** The edges that rows of the graph stand for; `end` says where a callable is drawn. */
function rowEdges(index: GraphIndex, end: (callable: string) => ViewEnd): ViewEdge[] {
  const name = (id: string) => shownName(index.callables.get(id)!);
  const edges: ViewEdge[] = [];
  for (const l of [...index.listeners.values()].flat()) {
    const pattern = l.pattern === null ? '' : ` by ${l.pattern}`;
    const notes = [`${name(l.handler)} listens${pattern}: ${l.via} (${at(l)})`];
    edges.push({
      type: 'listens',
      from: { node: eventId(l.event) },
      to: end(l.handler),
      certainty: 'always',
      guards: [],
      via: [],
      notes,
      place: placeOf(l, index.callables.get(l.handler)!),
    });
  }
  for (const e of [...index.emitters.values()].flat()) {
    const notes = [`${name(e.by)} ${e.certainty === 'may' ? 'may emit' : 'emits'}: ${e.via} (${at(e)})`];
    const { certainty, guard } = e;
    edges.push({
      type: 'emits',
      from: end(e.by),
      to: { node: eventId(e.event) },
      certainty,
      guards: [guard ?? ''],
      via: [],
      notes,
      place: placeOf(e, index.callables.get(e.by)!),
    });
  }
  for (const c of [...index.callees.values()].flat()) {
    const notes = [`${name(c.from)} ${c.certainty === 'may' ? 'may call' : 'calls'} ${name(c.to)} (${at(c)})`];
    edges.push({
      type: 'calls',
      from: end(c.from),
      to: end(c.to),
      certainty: c.certainty,
      guards: [c.guard ?? ''],
      via: [],
      notes,
      place: placeOf(c, index.callables.get(c.from)!),
    });
  }
  return edges;
}

/** One edge for all that join the same two ends in the same way. */
function merged(edges: ViewEdge[]): ViewEdge[] {
  const key = (e: ViewEdge) => JSON.stringify([e.type, e.from.node, e.from.row, e.to.node, e.to.row]);
  const unique = (items: string[]) => [...new Set(items.filter((i) => i !== ''))];
  return [...groupBy(edges, key).values()].map((same) => {
    const certainty = surest(same);
    const guards = certainty === 'always' ? [] : unique(same.flatMap((e) => e.guards));
    return { ...same[0], certainty, guards, via: unique(same.flatMap((e) => e.via)), notes: unique(same.flatMap((e) => e.notes)) };
  });
}
