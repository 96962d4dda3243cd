import type { Call, CallableNode, Emit, EventNode, Graph, Listen, Unresolved } from './model.js';
import { FORMAT, VERSION } from './model.js';

/** Maps from ids to nodes and to the rows that touch them; a missing key means there are none. */
export interface GraphIndex {
  events: Map<string, EventNode>;
  callables: Map<string, CallableNode>;
  /** By event. */
  listeners: Map<string, Listen[]>;
  /** By event. */
  emitters: Map<string, Emit[]>;
  /** By callable. */
  listens: Map<string, Listen[]>;
  /** By callable. */
  emits: Map<string, Emit[]>;
  /** By calling callable. */
  callees: Map<string, Call[]>;
  /** By called callable. */
  callers: Map<string, Call[]>;
  /** By callable. */
  unresolved: Map<string, Unresolved[]>;
}

const indexes = new WeakMap<Graph, GraphIndex>();

/** The index of a graph, made once; the graph must not change afterwards. Rows that point at an absent node are left out. */
export function indexGraph(graph: Graph): GraphIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const events = new Map(graph.events.map((e) => [e.id, e]));
  const callables = new Map(graph.callables.map((c) => [c.id, c]));
  const listens = graph.listens.filter((l) => events.has(l.event) && callables.has(l.handler));
  const emits = graph.emits.filter((e) => events.has(e.event) && callables.has(e.by));
  const calls = graph.calls.filter((c) => callables.has(c.from) && callables.has(c.to));
  const index: GraphIndex = {
    events,
    callables,
    listeners: groupBy(listens, (l) => l.event),
    emitters: groupBy(emits, (e) => e.event),
    listens: groupBy(listens, (l) => l.handler),
    emits: groupBy(emits, (e) => e.by),
    callees: groupBy(calls, (c) => c.from),
    callers: groupBy(calls, (c) => c.to),
    unresolved: groupBy(
      graph.unresolved.filter((u) => callables.has(u.by)),
      (u) => u.by,
    ),
  };
  indexes.set(graph, index);
  return index;
}

/** A graph with nothing in it. */
export function emptyGraph(): Graph {
  return { format: FORMAT, version: VERSION, events: [], callables: [], listens: [], emits: [], calls: [], unresolved: [], claims: [] };
}

/** What a part of a graph keeps. Rows are kept when both ends are, and, where a set of rows is given, when they are in it. */
export interface Keep {
  events: ReadonlySet<string>;
  callables: ReadonlySet<string>;
  listens?: ReadonlySet<Listen>;
  emits?: ReadonlySet<Emit>;
  calls?: ReadonlySet<Call>;
}

/** The part of a graph that `keep` names, in the same order. */
export function subgraph(graph: Graph, keep: Keep): Graph {
  const { events, callables } = keep;
  return {
    ...graph,
    events: graph.events.filter((e) => events.has(e.id)),
    callables: graph.callables.filter((c) => callables.has(c.id)),
    listens: graph.listens.filter((l) => events.has(l.event) && callables.has(l.handler) && (keep.listens?.has(l) ?? true)),
    emits: graph.emits.filter((e) => events.has(e.event) && callables.has(e.by) && (keep.emits?.has(e) ?? true)),
    calls: graph.calls.filter((c) => callables.has(c.from) && callables.has(c.to) && (keep.calls?.has(c) ?? true)),
    unresolved: graph.unresolved.filter((u) => callables.has(u.by)),
    claims: graph.claims.filter((c) => callables.has(c.by) && events.has(c.event)),
  };
}

/** The class and the method of a callable's name; `owner` is null for functions, modules and inline routes. */
export function splitName(callable: { name: string }): { owner: string | null; member: string } {
  const found = /^([\p{L}_$][\p{L}\p{N}_$]*)\.([^\s./]+)$/u.exec(callable.name);
  return found ? { owner: found[1], member: found[2] } : { owner: null, member: callable.name };
}

/** What a class without a name of its own is called in names: it is exported by default. */
const NAMELESS = 'default';

/** What tells an event from another of its name, be it no other kind; null where its name does. */
export function distinctionOf({ id, name, kind }: { id: string; name: string; kind: string }): string | null {
  const more = id.startsWith(`${name} (`) && id.endsWith(')') ? id.slice(name.length + 2, -1) : null;
  return more === kind ? null : more;
}

/** A file as people call it; one that is called as many others are, with its folder. */
const fileName = (file: string): string => (/(?:[^/]+\/)?(?:index|main|route|page|handler)\.\w+$|[^/]+$/.exec(file) ?? [file])[0];

/** What platforms that run functions have them called, whatever they are for. */
const BY_CONVENTION = /^(handler|lambdaHandler|main)$/;

/**
 * A callable as people call it: "Class.method" or "function"; by its file where it has no name: a module, or what a file exports by default. A function that
 * is called as a platform wants it has its file beside it.
 */
export function shownName({ name, file }: { name: string; file: string }): string {
  if (name === '<module>' || name === NAMELESS) return fileName(file);
  if (BY_CONVENTION.test(name)) return `${fileName(file)}: ${name}`;
  return name.startsWith(`${NAMELESS}.`) ? `${fileName(file)}: ${name.slice(NAMELESS.length + 1)}` : name;
}

/** A class as people call it. */
export const shownOwner = (owner: string, file: string): string => (owner === NAMELESS ? fileName(file) : owner);

/** Items in lists by key, in their order. */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
