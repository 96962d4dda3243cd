import { splitName, subgraph } from '../graph/graph-index.js';
import { canonical } from '../graph/json.js';
import type { Call, CallableNode, Emit, Graph } from '../graph/model.js';
import { reachable } from '../graph/traverse.js';
import { type ClassRow, type EventView, type Level, type View, type ViewEdge, type ViewNode, viewOf } from '../graph/view.js';
import type { Compared } from './diff.js';
import type { Pairs } from './match.js';
import type { CallableAspect, Change, EventAspect } from './model.js';
import { conditionOf, plain } from './rows.js';

export type Sign = 'added' | 'removed' | 'changed';

/** Both graphs in one, and each by itself with the same ids: a node that both have is as the second has it. */
export interface Union {
  whole: Graph;
  before: Graph;
  after: Graph;
  events: Map<string, NodeMark>;
  callables: Map<string, NodeMark>;
}

/** What happened to a node; `was` is the first graph's, where both have it. */
export interface NodeMark {
  sign: Sign;
  changes?: readonly (EventAspect | CallableAspect)[];
  was?: Change<unknown, string>['before'];
}

/** Puts two compared graphs together. */
export function unite(a: Graph, b: Graph, { diff, matching }: Compared): Union {
  const events = naming(matching.events, b.events);
  const callables = naming(matching.callables, b.callables);
  const nodes = <T extends { id: string }>(mine: readonly T[], theirs: readonly T[], id: (id: string) => string, pairs: Pairs): T[] => {
    const byId = new Map(theirs.map((n) => [n.id, n]));
    return mine.map((n) => (pairs.after.has(n.id) ? byId.get(id(n.id))! : { ...n, id: id(n.id) }));
  };
  const translated = (graph: Pick<Graph, 'listens' | 'emits' | 'calls' | 'unresolved'>): typeof graph => ({
    listens: graph.listens.map((l) => ({ ...l, event: events(l.event), handler: callables(l.handler) })),
    emits: graph.emits.map((e) => ({ ...e, event: events(e.event), by: callables(e.by) })),
    calls: graph.calls.map((c) => ({ ...c, from: callables(c.from), to: callables(c.to) })),
    unresolved: graph.unresolved.map((u) => ({ ...u, by: callables(u.by) })),
  });
  const own = translated(a);
  const before: Graph = canonical({
    ...a,
    events: nodes(a.events, b.events, events, matching.events),
    callables: nodes(a.callables, b.callables, callables, matching.callables),
    ...own,
    emits: spoken(own.emits, b.emits, (e) => [e.by, e.event]),
    calls: spoken(own.calls, b.calls, (c) => [c.from, c.to]),
    claims: [],
  });
  const gone = translated({
    listens: diff.listens.removed,
    emits: diff.emits.removed,
    calls: diff.calls.removed,
    unresolved: diff.unresolved.removed,
  });
  const known = { events: new Set(b.events.map((e) => e.id)), callables: new Set(b.callables.map((c) => c.id)) };
  const whole: Graph = canonical({
    ...b,
    events: [...b.events, ...before.events.filter((e) => !known.events.has(e.id))],
    callables: [...b.callables, ...before.callables.filter((c) => !known.callables.has(c.id))],
    listens: [...b.listens, ...gone.listens],
    emits: [...b.emits, ...gone.emits],
    calls: [...b.calls, ...gone.calls],
    unresolved: [...b.unresolved, ...gone.unresolved],
    claims: [],
  });
  return { whole, before, after: b, events: marksOf(diff.events, events), callables: marksOf(diff.callables, callables) };
}

/** Rows whose condition is spelt as the second graph spells it, where it is the same. */
function spoken<R extends Emit | Call>(mine: R[], theirs: readonly R[], ends: (row: R) => string[]): R[] {
  const says = (row: R): string => JSON.stringify([...ends(row), conditionOf(row)]);
  const guards = new Map(theirs.flatMap((row) => (row.locals ? [[says(row), row.guard]] : [])));
  return mine.map((row) => (row.locals ? { ...row, guard: guards.get(says(row)) ?? row.guard } : row));
}

/** The id that a node of the first graph has in the union: its twin's, or its own, which nothing else there may have. */
function naming({ after }: Pairs, theirs: readonly { id: string }[]): (id: string) => string {
  const taken = new Set(theirs.map((n) => n.id));
  return (id) => {
    const twin = after.get(id);
    if (twin !== undefined) return twin;
    return taken.has(id) ? `${id} (before)` : id;
  };
}

function marksOf<T extends { id: string }>(
  part: { added: T[]; removed: T[]; changed: Change<T, EventAspect | CallableAspect>[] },
  naming: (id: string) => string,
): Map<string, NodeMark> {
  return new Map<string, NodeMark>([
    ...part.added.map((n): [string, NodeMark] => [n.id, { sign: 'added' }]),
    ...part.removed.map((n): [string, NodeMark] => [naming(n.id), { sign: 'removed' }]),
    // A picture does not show where things stand.
    ...part.changed
      .filter((c) => c.changes.some((change) => change !== 'moved' && change !== 'declared'))
      .map((c): [string, NodeMark] => [c.after.id, { sign: 'changed', changes: c.changes, was: c.before }]),
  ]);
}

/** What happened to the parts of a view. Nodes and edges that are not named are as they were. */
export interface Marks {
  /** By the id of the view's node. */
  nodes: Map<string, NodeMark>;
  /** By the id of the callable whose row it is, in a class. */
  rows: Map<string, NodeMark>;
  edges: Map<ViewEdge, EdgeMark>;
  /** Events of both as the first graph had them, by the id of the view's node: who heard and emitted them. */
  events: Map<string, EventView>;
}

export interface EdgeMark {
  sign: Sign;
  /** The edge as it was, where both have it. */
  was?: ViewEdge;
}

export interface MarkedView {
  view: View;
  marks: Marks;
}

const edgeKey = (e: ViewEdge): string => JSON.stringify([e.type, e.from.node, e.from.row, e.to.node, e.to.row]);

/** A part of the union at a level, with what happened to each node, row and edge. */
export function markedView(union: Union, part: Graph, level: Level): MarkedView {
  const kept = { events: new Set(part.events.map((e) => e.id)), callables: new Set(part.callables.map((c) => c.id)) };
  const before = viewOf(subgraph(union.before, kept), level, union.before);
  const after = viewOf(subgraph(union.after, kept), level, union.after);
  const view = viewOf(part, level, union.whole);
  const [was, is] = [new Map(before.edges.map((e) => [edgeKey(e), e])), new Map(after.edges.map((e) => [edgeKey(e), e]))];
  const marks: Marks = { nodes: new Map(), rows: new Map(union.callables), edges: new Map(), events: new Map() };
  for (const edge of view.edges) {
    const [old, now] = [was.get(edgeKey(edge)), is.get(edgeKey(edge))];
    if (!old) marks.edges.set(edge, { sign: 'added' });
    else if (!now) marks.edges.set(edge, { sign: 'removed' });
    else {
      // What removed rows would say beside those that stay.
      Object.assign(edge, { certainty: now.certainty, guards: now.guards, via: now.via, notes: now.notes, place: now.place });
      if (isOther(old, now)) marks.edges.set(edge, { sign: 'changed', was: old });
    }
  }
  const nodes = { before: new Map(before.nodes.map((n) => [n.id, n])), after: new Map(after.nodes.map((n) => [n.id, n])) };
  for (const [i, node] of view.nodes.entries()) {
    if (node.type === 'event') {
      // Who listens and emits is as it is now; of what is gone, as it was.
      const old = nodes.before.get(node.id);
      const now = nodes.after.get(node.id) ?? old;
      if (old?.type === 'event' && nodes.after.has(node.id)) marks.events.set(node.id, old);
      if (now?.type === 'event') view.nodes[i] = { ...node, listened: now.listened, emitted: now.emitted };
      mark(node.id, union.events.get(node.event.id));
    } else if (node.type === 'callable') mark(node.id, union.callables.get(node.callable.id));
    else if (node.type === 'class') {
      const signs = new Set(node.rows.map((r) => union.callables.get(r.callable.id)?.sign));
      const [sign] = signs;
      if (signs.size === 1 && sign && sign !== 'changed') marks.nodes.set(node.id, { sign });
      const former = formerName(node.rows, union.callables);
      if (former !== null) marks.nodes.set(node.id, { sign: 'changed', changes: ['renamed'], was: { name: former } });
      const rows = (n: ViewNode | undefined) => (n?.type === 'class' ? new Map(n.rows.map((r) => [r.callable.id, inside(r)])) : new Map());
      const [old, now] = [rows(nodes.before.get(node.id)), rows(nodes.after.get(node.id))];
      for (const { callable } of node.rows) {
        const { id } = callable;
        if (!marks.rows.has(id) && old.has(id) && now.has(id) && old.get(id) !== now.get(id)) marks.rows.set(id, { sign: 'changed' });
      }
    } else if (!nodes.before.has(node.id)) marks.nodes.set(node.id, { sign: 'added' });
    else if (!nodes.after.has(node.id)) marks.nodes.set(node.id, { sign: 'removed' });
  }
  return { view, marks };

  function mark(id: string, found: NodeMark | undefined): void {
    if (found) marks.nodes.set(id, found);
  }
}

/** The name that a class had, when all that changed is the class's name; else null. */
function formerName(rows: readonly ClassRow[], marks: ReadonlyMap<string, NodeMark>): string | null {
  const owners = new Set(
    rows.map(({ callable }) => {
      const { changes = [], was } = marks.get(callable.id) ?? {};
      const [now, before] = [splitName(callable), was ? splitName(was as CallableNode) : null];
      const only = changes.length > 0 && changes.every((c) => c === 'renamed' || c === 'moved');
      return only && before && before.member === now.member && before.owner !== now.owner ? before.owner : null;
    }),
  );
  const [owner] = owners;
  return owners.size === 1 ? owner : null;
}

/** The calls inside a class that lead to one of its methods, as text. */
const inside = (row: ClassRow): string =>
  JSON.stringify(
    row.calledBy.map((c) => [c.id, c.certainty, c.guards.map(plain).sort()]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

const isOther = (a: ViewEdge, b: ViewEdge): boolean => {
  const says = (e: ViewEdge): string => JSON.stringify([e.certainty, e.guards.map(plain).sort()]);
  return says(a) !== says(b);
};

/**
 * The part of the union around what changed.
 * @param context how many steps from event to event before and after it
 */
export function neighbourhood(union: Union, { diff, matching }: Compared, context: number): Graph {
  const events = new Set(union.events.keys());
  const callables = new Set(union.callables.keys());
  const name = { events: naming(matching.events, union.after.events), callables: naming(matching.callables, union.after.callables) };
  const rows = <R>(part: { added: R[]; removed: R[]; changed: { after: R }[] }, take: (row: R, gone: boolean) => void): void => {
    for (const row of [...part.added, ...part.changed.map((c) => c.after)]) take(row, false);
    for (const row of part.removed) take(row, true);
  };
  const event = (id: string, gone: boolean) => events.add(gone ? name.events(id) : id);
  const callable = (id: string, gone: boolean) => callables.add(gone ? name.callables(id) : id);
  rows(diff.listens, (l, gone) => {
    event(l.event, gone);
    callable(l.handler, gone);
  });
  rows(diff.emits, (e, gone) => {
    event(e.event, gone);
    callable(e.by, gone);
  });
  rows(diff.calls, (c, gone) => {
    callable(c.from, gone);
    callable(c.to, gone);
  });
  rows(diff.unresolved, (u, gone) => callable(u.by, gone));
  const down = reachable(union.whole, { events, callables }, 'down', context);
  const up = reachable(union.whole, { events, callables }, 'up', context);
  return subgraph(union.whole, {
    events: new Set([...events, ...down.events, ...up.events]),
    callables: new Set([...callables, ...down.callables, ...up.callables]),
  });
}
