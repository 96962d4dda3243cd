import { filter } from '../graph/focus.js';
import { subgraph } from '../graph/graph-index.js';
import { canonical } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import { components, reachable, rootEvents } from '../graph/traverse.js';
import { type Level, viewOf } from '../graph/view.js';
import type { RenderOptions } from './options.js';

/** More nodes than this in one picture are a hairball. */
export const MAX_NODES = 150;

export interface Picture {
  /** The event that the cascade starts with, and how many others there are. */
  name: string;
  graph: Graph;
}

/** What to draw: one picture or several, at which level, and a sentence when that is not what was asked for. */
export interface Plan {
  level: Level;
  /** Largest first; never empty. */
  pictures: Picture[];
  message: string | null;
}

/** Decides how a graph is drawn so that no picture is too large to read: at events level, or split by cascade. */
export function plan(graph: Graph, options: RenderOptions = {}, maxNodes = MAX_NODES): Plan {
  const whole = canonical(filter(graph, { entries: options.entries }));
  const asked = options.level ?? 'roles';
  const size = (g: Graph, level: Level) => viewOf(g, level).nodes.length;
  const nodes = size(whole, asked);
  if (nodes <= maxNodes) return { level: asked, pictures: [{ name: 'all', graph: whole }], message: null };
  const events = size(whole, 'events');
  const said = `${nodes} nodes at ${asked} level are too many for one picture`;
  const more = 'To see more: --focus <event or class> with --depth, or --level roles on a part of the sources.';
  if (events <= maxNodes) {
    const message = `${said}: drawn at events level (${events} nodes). ${more}`;
    return { level: 'events', pictures: [{ name: 'all', graph: whole }], message };
  }
  const pictures = split(whole, (g) => size(g, 'events') <= maxNodes);
  const message = `${said} (${events} at events level): drawn at events level in ${pictures.length} pictures, one for each cascade or few small ones. ${more}`;
  return { level: 'events', pictures, message };
}

/** Parts that each fit: connected parts, the small ones together; those that don't fit by the events that they start with. */
function split(graph: Graph, fits: (part: Graph) => boolean): Picture[] {
  const parts = components(graph).flatMap((part) => (fits(part) ? [part] : cascades(part, fits)));
  const pictures: { graph: Graph; parts: Graph[] }[] = [];
  let open: { graph: Graph; parts: Graph[] } | null = null;
  for (const part of parts.filter((p) => p.events.length > 0)) {
    const together: Graph | null = open && union(graph, [...open.parts, part]);
    if (open && together && fits(together)) {
      open.graph = together;
      open.parts.push(part);
    } else pictures.push((open = { graph: part, parts: [part] }));
  }
  return pictures.map((p) => {
    const others = p.graph.events.length - 1;
    return { name: `${titleOf(p.graph)}${others ? ` and ${others} more` : ''}`, graph: p.graph };
  });
}

/** A connected part that doesn't fit: from each root event as deep as fits, the largest first, until every event is in one. */
function cascades(part: Graph, fits: (part: Graph) => boolean): Graph[] {
  const left = new Set(part.events.map((e) => e.id));
  const found: Graph[] = [];
  const take = (event: string) => {
    let best: Graph | null = null;
    for (let depth = 0; ; depth++) {
      const down = reachable(part, { events: [event] }, 'down', depth);
      const before = reachable(part, { events: [event] }, 'up', 1);
      const emitters = part.callables.filter((c) => before.callables.has(c.id) && c.entry).map((c) => c.id);
      const callables = depth === 0 ? down.callables : new Set([...down.callables, ...emitters, ...onTheWay(part, emitters, event)]);
      const candidate = subgraph(part, { events: down.events, callables });
      if (best && (!fits(candidate) || candidate.events.length === best.events.length)) break;
      best = candidate;
    }
    for (const e of best.events) left.delete(e.id);
    found.push(best);
  };
  for (const event of rootEvents(part)) if (left.has(event)) take(event);
  while (left.size) take(left.values().next().value!);
  return found.sort((a, b) => b.events.length - a.events.length);
}

/** The callables between entry points and an event. */
function onTheWay(part: Graph, entries: string[], event: string): string[] {
  const after = reachable(part, { callables: entries }, 'down', 0).callables;
  return [...reachable(part, { events: [event] }, 'up', 1).callables].filter((c) => after.has(c));
}

function union(graph: Graph, parts: Graph[]): Graph {
  const ids = (rows: (g: Graph) => { id: string }[]) => new Set(parts.flatMap((p) => rows(p).map((r) => r.id)));
  return subgraph(graph, { events: ids((g) => g.events), callables: ids((g) => g.callables) });
}

/** The name of the event that most others follow from. */
function titleOf(graph: Graph): string {
  const roots = rootEvents(graph);
  const candidates = (roots.length ? roots : graph.events.map((e) => e.id)).slice(0, 50);
  const width = (id: string) => reachable(graph, { events: [id] }, 'down').events.size;
  const best = candidates.map((id) => ({ id, width: width(id) })).reduce((a, b) => (b.width > a.width ? b : a));
  return graph.events.find((e) => e.id === best.id)!.name;
}
