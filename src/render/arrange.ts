import { groupBy, shownName } from '../graph/graph-index.js';
import type { View, ViewEdge, ViewNode } from '../graph/view.js';
import type { Flow } from './options.js';

/** How a view runs through time. */
export interface Arrangement {
  /** In the order a cascade tells them: entry points first, then events that nothing causes, those that lead to most first; depth first. */
  nodes: ViewNode[];
  /** Edges that lead back to an earlier node: without them there is no cycle. */
  back: Set<ViewEdge>;
  /** How many steps come before each node at most, along edges that don't lead back. */
  step: Map<string, number>;
  /** The length of the longest way. */
  columns: number;
}

/** Puts a view's nodes into the order of time. */
export function arrange(view: View): Arrangement {
  const next = groupBy(view.edges, (e) => e.from.node);
  const caused = new Set(view.edges.map((e) => e.to.node));
  const rows = rowsAfter(view);
  const byId = new Map(view.nodes.map((n) => [n.id, n]));
  const weight = new Map(view.nodes.filter((n) => isEntry(n) || !caused.has(n.id)).map((n) => [n, reach(n)]));
  const widest = (nodes: ViewNode[]) => nodes.sort((a, b) => weight.get(b)! - weight.get(a)!);
  const starts = [...widest(view.nodes.filter(isEntry)), ...widest(view.nodes.filter((n) => !caused.has(n.id))), ...view.nodes];

  const order = new Set<string>();
  const done: string[] = [];
  const open = new Set<string>();
  const back = new Set<ViewEdge>();
  for (const start of starts) visit(start.id);

  const step = new Map<string, number>(view.nodes.map((n) => [n.id, 0]));
  for (const id of done.reverse()) {
    for (const edge of next.get(id) ?? []) {
      if (!back.has(edge)) step.set(edge.to.node, Math.max(step.get(edge.to.node)!, step.get(id)! + 1));
    }
  }
  const columns = [...step.values()].reduce((a, b) => Math.max(a, b + 1), 0);
  return { nodes: [...order].map((id) => byId.get(id)!), back, step, columns };

  /** How many events, callables and rows a node leads to. */
  function reach(node: ViewNode): number {
    const found = new Set(node.type === 'class' ? node.rows.map((r) => r.callable.id) : [node.id]);
    for (const id of found) for (const to of rows.get(id) ?? []) found.add(to);
    return found.size;
  }

  /** Depth first, without recursion: cascades may be long. */
  function visit(start: string): void {
    if (order.has(start)) return;
    const stack: { id: string; at: number }[] = [];
    const enter = (id: string) => {
      order.add(id);
      open.add(id);
      stack.push({ id, at: 0 });
    };
    enter(start);
    while (stack.length) {
      const top = stack[stack.length - 1];
      const edge = next.get(top.id)?.[top.at++];
      if (!edge) {
        stack.pop();
        open.delete(top.id);
        done.push(top.id);
      } else if (open.has(edge.to.node)) back.add(edge);
      else if (!order.has(edge.to.node)) enter(edge.to.node);
    }
  }
}

/** What follows each row of a class and each other node, calls inside classes included. */
function rowsAfter(view: View): Map<string, string[]> {
  const inner = view.nodes.flatMap((n) => (n.type === 'class' ? n.rows.flatMap((r) => r.calledBy.map((c) => [c.id, r.callable.id])) : []));
  const outer = view.edges.map(({ from, to }) => [from.row ?? from.node, to.row ?? to.node]);
  const after = new Map<string, string[]>();
  for (const [from, to] of [...inner, ...outer]) after.set(from, [...(after.get(from) ?? []), to]);
  return after;
}

function isEntry(node: ViewNode): boolean {
  if (node.type === 'class') return node.rows.some((r) => r.callable.entry);
  return node.type === 'callable' && node.callable.entry !== null;
}

/** Up to so many columns time runs to the right; that still is about as wide as a page. */
const MAX_COLUMNS = 7;
/** About how many pixels a column takes, its gap included, and how many a page. */
const COLUMN = 170;
const PAGE = 900;

/** Which way a view is narrower: to the right while that fits a page, else whichever way is less wide. */
export function flowOf(view: View, arrangement: Arrangement): Flow {
  const { columns } = arrangement;
  if (columns <= MAX_COLUMNS) return 'right';
  return Math.max(...partsOf(view, arrangement).map((p) => p.width)) < columns * COLUMN ? 'down' : 'right';
}

interface Part {
  nodes: ViewNode[];
  width: number;
  height: number;
}

/** The connected parts of a view and about how much room they take when time runs down: pixels and rows. */
function partsOf(view: View, { nodes, step }: Arrangement): Part[] {
  return parting(view, nodes).map((part) => {
    const rows = groupBy(part, (n) => String(step.get(n.id)!));
    const width = [...rows.values()].reduce(
      (most, row) =>
        Math.max(
          most,
          row.reduce((sum, n) => sum + widthOf(n), 0),
        ),
      0,
    );
    return { nodes: part, width, height: rows.size };
  });
}

/**
 * For time that runs down: pairs of nodes, the second of which must stand below the first, so that the connected parts of a view
 * stand side by side until they are as wide as a page, and the next ones below.
 */
export function bands(view: View, arrangement: Arrangement): [string, string][] {
  const { step } = arrangement;
  const shelves: { width: number; parts: Part[] }[] = [];
  for (const part of partsOf(view, arrangement).sort((a, b) => b.height - a.height)) {
    const shelf = shelves.find((s) => s.width + part.width <= PAGE);
    if (shelf) {
      shelf.parts.push(part);
      shelf.width += part.width;
    } else shelves.push({ width: part.width, parts: [part] });
  }
  return shelves.slice(1).flatMap((shelf, i) => {
    const above = shelves[i].parts.flatMap((p) => p.nodes);
    const lowest = above.reduce((a, b) => (step.get(b.id)! > step.get(a.id)! ? b : a));
    const first = shelf.parts.flatMap((p) => p.nodes.filter((n) => step.get(n.id) === 0));
    return first.map((n): [string, string] => [lowest.id, n.id]);
  });
}

/** The connected parts, each in the given order. */
function parting(view: View, nodes: ViewNode[]): ViewNode[][] {
  const near = new Map<string, string[]>();
  for (const { from, to } of view.edges) {
    near.set(from.node, [...(near.get(from.node) ?? []), to.node]);
    near.set(to.node, [...(near.get(to.node) ?? []), from.node]);
  }
  const part = new Map<string, string>();
  for (const { id } of nodes) {
    if (part.has(id)) continue;
    const found = new Set([id]);
    for (const at of found) for (const to of near.get(at) ?? []) found.add(to);
    for (const at of found) part.set(at, id);
  }
  return [...groupBy(nodes, (n) => part.get(n.id)!).values()];
}

/** About how many pixels a node and the gap beside it take. */
function widthOf(node: ViewNode): number {
  const chars = (text: string) => Math.min(text.length, 20) * 6.5 + 36;
  if (node.type === 'event') return chars(node.event.name);
  if (node.type === 'callable') return chars(shownName(node.callable));
  if (node.type === 'unresolved') return 40;
  return chars(node.name) + (node.rows.length > 1 ? node.rows.slice(0, 6).reduce((sum, r) => sum + chars(r.method) - 20, 0) : 0);
}
