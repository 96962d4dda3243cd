import { around, type Target } from '../graph/focus.js';
import { type GraphIndex, indexGraph, shownName, splitName, subgraph } from '../graph/graph-index.js';
import type { CallableNode, EventNode, Graph, Place } from '../graph/model.js';
import { type ClassView, type Level, type UnresolvedView, type View, type ViewEdge, type ViewNode, viewOf } from '../graph/view.js';
import { between } from '../graph/ways.js';
import { sourceLink } from '../render/escape.js';
import { type ExplorerData, GLANCE } from '../render/explorer-data.js';
import { groupsOf } from '../render/groups.js';
import { baseOf, type RenderOptions } from '../render/options.js';
import { EVENTS, ROLES, type Style } from '../render/style.js';
import type { State, Way } from './state.js';

/** What can be chosen: an event, a callable or a class. */
export interface Thing {
  /** As nodes of views have it. */
  id: string;
  name: string;
  /** A second name: an entry point's label has its method. */
  aside: string | null;
  word: string;
  style: Style;
  place: (Place & { service?: string }) | null;
  description: string | null;
  aliases: string[];
  target: Target;
  event?: EventNode;
  callable?: CallableNode;
}

export const edgeKey = (e: ViewEdge): string => JSON.stringify([e.type, e.from.node, e.from.row, e.to.node, e.to.row]);

/** Steps that are tried when what is chosen is too much for one picture. */
const DEEPEST = 12;

/** Everything that the page knows of the graph. */
export class Model {
  /** All that is known: what the page draws may be cut from it. */
  readonly graph: Graph;
  readonly index: GraphIndex;
  readonly things = new Map<string, Thing>();
  readonly options: RenderOptions;
  private readonly classes: Map<string, ClassView>;
  private readonly base: Graph;
  private readonly views = new Map<Level, View>();
  private readonly groups = new Map<string, string>();

  constructor(readonly data: ExplorerData) {
    this.graph = data.whole ?? data.graph;
    this.index = indexGraph(this.graph);
    const { part } = data;
    this.base = part ? subgraph(data.graph, { events: new Set(part.events), callables: new Set(part.callables) }) : data.graph;
    this.options = {
      group: data.group,
      packages: data.packages,
      linkBase: data.linkBase,
      linkBases: new Map(data.linkBases),
      legend: false,
      numbered: true,
      whole: this.graph,
    };
    for (const event of this.graph.events) this.add(this.eventThing(event));
    const roles = viewOf(this.graph, 'roles');
    this.classes = new Map(roles.nodes.flatMap((n) => (n.type === 'class' ? [[n.id, n]] : [])));
    for (const node of this.classes.values()) this.add(this.classThing(node));
    for (const callable of this.graph.callables) this.add(this.callableThing(callable));
    for (const level of ['events', 'roles', 'methods'] as const)
      for (const [group, nodes] of groupsOf(level === 'roles' ? roles : viewOf(this.graph, level), { ...this.options, group: data.groups }))
        for (const node of nodes) if (group !== null) this.groups.set(node.id, group);
  }

  private add(thing: Thing): void {
    this.things.set(thing.id, thing);
  }

  private eventThing(event: EventNode): Thing {
    return {
      id: `event:${event.id}`,
      name: event.name,
      aside: null,
      word: EVENTS[event.kind].word,
      style: EVENTS[event.kind],
      place: event.declared,
      description: event.description,
      aliases: event.aliases,
      target: { events: [event.id], callables: [] },
      event,
    };
  }

  private callableThing(callable: CallableNode): Thing {
    const style = ROLES[callable.entry ? 'controller' : callable.role];
    const own = shownName(callable);
    const name = callable.entry?.label ?? own;
    return {
      id: `callable:${callable.id}`,
      name,
      aside: name === own ? null : own,
      word: callable.entry ? 'entry point' : style.word || (splitName(callable).owner === null ? 'function' : 'method'),
      style,
      place: callable,
      description: callable.description,
      aliases: [],
      target: { events: [], callables: [callable.id] },
      callable,
    };
  }

  private classThing(node: ClassView): Thing {
    const style = ROLES[node.role === 'other' && node.rows.some((r) => r.callable.entry) ? 'controller' : node.role];
    return {
      id: node.id,
      name: node.name,
      aside: null,
      word: style.word ? `${style.word} class` : 'class',
      style,
      place: node,
      description: null,
      aliases: [],
      target: { events: [], callables: node.rows.map((r) => r.callable.id) },
    };
  }

  /** The methods of a class, in the order of the file. */
  methods = (id: string): Thing[] => this.classes.get(id)?.rows.map((r) => this.things.get(`callable:${r.callable.id}`)!) ?? [];

  /** What the page draws when nothing is drawn by itself. */
  view(level: Level): View {
    const known = this.views.get(level) ?? viewOf(this.base, level, this.graph);
    this.views.set(level, known);
    return known;
  }

  /** Whether the picture of everything is more than a person reads. */
  isLarge = (level: Level): boolean => this.data.part !== undefined || this.view(level).nodes.length > GLANCE;

  /** What is chosen and what it leads to, or the ways between two things; null when nothing is chosen, or no way leads there. */
  part({ at, to, way }: State, depth: number | null): Graph | null {
    const from = at === null ? undefined : this.things.get(at)?.target;
    if (!from) return null;
    if (to === null) return around(this.graph, from, { direction: way, ...(depth !== null && { depth }) });
    const there = this.things.get(to)?.target;
    return there ? between(this.graph, from, there) : null;
  }

  /** Whether what is chosen is drawn by itself. */
  isAlone(state: State): boolean {
    if (state.at === null || !this.things.has(state.at)) return false;
    return state.alone ?? (this.isLarge(state.level) || !this.isDrawn(state.at));
  }

  private isDrawn(id: string): boolean {
    const target = this.things.get(id)!.target;
    return (
      target.events.some((e) => this.base.events.some((b) => b.id === e)) ||
      target.callables.some((c) => this.base.callables.some((b) => b.id === c))
    );
  }

  /** How many steps are shown of what is chosen: those asked for; drawn by itself as many as can be read; else all (null). */
  depthOf(state: State): number | null {
    if (state.depth !== null || state.to !== null || !this.isAlone(state)) return state.depth;
    const size = (depth: number | null) => viewOf(this.part(state, depth)!, state.level, this.graph).nodes.length;
    if (size(null) <= GLANCE) return null;
    for (let depth = DEEPEST; depth > 1; depth--) if (size(depth) <= GLANCE / 2) return depth;
    return 1;
  }

  /** Events and callables that follow or came before, not counting the thing itself. */
  counts(id: string, way: Exclude<Way, 'both'>): { events: number; callables: number } {
    const { target } = this.things.get(id)!;
    const part = around(this.graph, target, { direction: way });
    return {
      events: part.events.filter((e) => !target.events.includes(e.id)).length,
      callables: part.callables.filter((c) => !target.callables.includes(c.id)).length,
    };
  }

  groupOf = (node: string): string => this.groups.get(node) ?? '(none)';

  /** The words by which a filter knows a node. */
  tagsOf(node: ViewNode, view: View): string[] {
    if (node.type === 'unresolved') {
      const owner = view.nodes.find((n) => n.id === view.edges.find((e) => e.to.node === node.id)?.from.node);
      return owner ? this.tagsOf(owner, view) : [];
    }
    const group = `group:${this.groupOf(node.id)}`;
    if (node.type === 'event') return [`kind:${node.event.kind}`, group];
    const role = node.type === 'class' ? node.role : node.callable.role;
    const entry = node.type === 'class' ? role === 'other' && node.rows.some((r) => r.callable.entry) : node.callable.entry !== null;
    return [`role:${entry ? 'controller' : role}`, group];
  }

  /** What a question mark stands for. */
  unknown = (node: UnresolvedView): string => `? known only when it runs: ${node.rows.map((r) => r.reason).join(', ')}`;

  /** Where the source of a place is; null where pages have no way to it. */
  link(place: Place & { service?: string }): string | null {
    return this.data.links || baseOf(place, this.options) !== undefined ? sourceLink(place, baseOf(place, this.options)) : null;
  }
}
