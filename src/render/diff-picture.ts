import type { Compared } from '../diff/diff.js';
import { type MarkedView, markedView, neighbourhood, type Union } from '../diff/union.js';
import { subgraph } from '../graph/graph-index.js';
import type { Graph } from '../graph/model.js';
import type { Level, View, ViewNode } from '../graph/view.js';
import { arrange } from './arrange.js';
import { MAX_NODES } from './plan.js';

export interface PictureOptions {
  /** Default: `roles`, and `events` where that would be a hairball. */
  level?: Level;
  /** How many steps from event to event around what changed; default 1. */
  context?: number;
  /** Draw all, not only what is near to what changed. */
  full?: boolean;
}

/** What is drawn of a difference. */
export interface Picture extends MarkedView {
  part: Graph;
  /** What is left out, in words. */
  notes: string[];
}

/** Which of the pictures: as it was, as it is, or both in one. */
export type Side = 'before' | 'after' | 'both';

/** Decides what is drawn of a difference, so that it can be read. */
export function pictureOf(
  union: Union,
  compared: Compared,
  { level, context = 1, full = false }: PictureOptions,
  most = MAX_NODES,
): Picture {
  const near = (steps: number): Graph => (full ? union.whole : neighbourhood(union, compared, steps));
  const levels: Level[] = level ? [level] : ['roles', 'events'];
  const tries = levels.flatMap((l) =>
    full || context === 0
      ? [{ l, steps: context }]
      : [
          { l, steps: context },
          { l, steps: 0 },
        ],
  );
  let last: Picture | undefined;
  for (const { l, steps } of tries) {
    const part = near(steps);
    last = { ...markedView(union, part, l), part, notes: [] };
    const { length } = last.view.nodes;
    const said = [
      ...(steps === context ? [] : ['only what changed and what it touches is drawn']),
      ...(l === levels[0] ? [] : ['drawn from event to event, without classes']),
    ];
    if (length <= most) return { ...last, notes: said.length ? [`to stay readable: ${said.join(', ')}`] : [] };
  }
  return cutTo(union, last!, most);
}

/** The first nodes of a picture: those that changed, then their neighbours. */
function cutTo(union: Union, { view, marks, part }: Picture, most: number): Picture {
  const { nodes } = arrange(view);
  const touched = new Set([...marks.edges.keys()].flatMap((e) => [e.from.node, e.to.node]));
  const weight = (n: ViewNode): number => (marks.nodes.has(n.id) ? 0 : touched.has(n.id) ? 1 : 2);
  const kept = new Set([...nodes].sort((a, b) => weight(a) - weight(b)).slice(0, most));
  const events = new Set([...kept].flatMap((n) => (n.type === 'event' ? [n.event.id] : [])));
  const callables = new Set(
    [...kept].flatMap((n) => (n.type === 'callable' ? [n.callable.id] : n.type === 'class' ? n.rows.map((r) => r.callable.id) : [])),
  );
  // Between events there are callables that are no nodes.
  const own = view.level === 'events' ? new Set(part.callables.map((c) => c.id)) : callables;
  const smaller = subgraph(part, { events, callables: own });
  const drawn = markedView(union, smaller, view.level);
  const within = { ...drawn, view: only(drawn.view, most) };
  return {
    ...within,
    part: smaller,
    notes: [`${nodes.length - within.view.nodes.length} of ${nodes.length} nodes are left out of the picture`],
  };
}

function only(view: View, most: number): View {
  const nodes = view.nodes.slice(0, most);
  const kept = new Set(nodes.map((n) => n.id));
  return { ...view, nodes, edges: view.edges.filter((e) => kept.has(e.from.node) && kept.has(e.to.node)) };
}
