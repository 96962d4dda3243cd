import { attribute, Digraph, Edge, Node, Subgraph, toDot } from 'ts-graphviz';
import type { Marks } from '../diff/union.js';
import type { Graph } from '../graph/model.js';
import { type View, type ViewEdge, type ViewNode, viewOf } from '../graph/view.js';
import { arrange, bands, flowOf } from './arrange.js';
import { conditionOf, SIGNS, signedLines } from './changes.js';
import { cut, cutGuards, dotLabel, dotTooltip, oneLine, wrapWords } from './escape.js';
import { groupingOf, groupsOf } from './groups.js';
import { label } from './html-label.js';
import { legend } from './legend.js';
import { linkOf, nodeAttributes, portOf, type Side } from './nodes.js';
import type { RenderOptions } from './options.js';
import { FAINT, faint, GROUP, INK, LINE, PAPER, WIDTH } from './style.js';
import { FONT } from './text-width.js';

/** The graph as DOT, made with the model of ts-graphviz. */
export function renderDot(graph: Graph, options: RenderOptions): string {
  return `${toDot(dotModel(viewOf(graph, options.level ?? 'roles', options.whole), options))}\n`;
}

/** A view as a model of ts-graphviz. */
export function dotModel(view: View, options: RenderOptions): Digraph {
  const arrangement = arrange(view);
  const flow = options.flow ?? flowOf(view, arrangement);
  const ways = { flow, returns: new Set([...arrangement.back].flatMap((e) => e.to.row ?? [])) };
  const digraph = new Digraph('cascade', {
    [attribute.bgcolor]: PAPER,
    [attribute.fontname]: FONT,
    [attribute.fontcolor]: INK,
    [attribute.rankdir]: flow === 'down' ? 'TB' : 'LR',
    [attribute.nodesep]: 0.22,
    [attribute.ranksep]: 0.42,
    [attribute.pad]: 0.2,
    [attribute.newrank]: true,
    [attribute.charset]: 'UTF-8',
    [attribute.outputorder]: 'edgesfirst',
  });
  if (options.legend !== false && view.nodes.length) {
    digraph.apply({ [attribute.label]: label(legend(view, options.marks)), [attribute.labelloc]: 'b', [attribute.labeljust]: 'l' });
  }
  digraph.attributes.node.apply({ fontname: FONT, fontsize: 11, fontcolor: INK, height: 0.3, margin: 0.11 });
  digraph.attributes.edge.apply({ fontname: FONT, fontsize: 9, fontcolor: FAINT, color: LINE, arrowsize: 0.65, penwidth: 1.1 });
  const body = options.title ? titled(digraph, options.title) : digraph;
  const ids = uniqueIds(view.nodes);
  const nodes = new Map<string, Node>();
  const numbers = new Map(options.numbered ? view.nodes.map((node, i) => [node.id, `n${i}`]) : []);
  const model = (node: ViewNode): Node => {
    const number = numbers.get(node.id);
    const made = new Node(ids.get(node.id)!, { ...nodeAttributes(node, ways, options), ...(number !== undefined && { id: number }) });
    nodes.set(node.id, made);
    return made;
  };
  for (const [name, members] of groupsOf({ ...view, nodes: arrangement.nodes }, options)) {
    if (name === null) for (const node of members) body.addNode(model(node));
    else body.addSubgraph(cluster(name, members.map(model)));
  }
  const views = new Map(view.nodes.map((n) => [n.id, n]));
  for (const [i, edge] of view.edges.entries()) {
    const back = arrangement.back.has(edge);
    const end = (at: ViewEdge['from'], side: Side) => {
      const port = portOf(views.get(at.node)!, at.row, side, ways);
      return port ? nodes.get(at.node)!.port(port) : nodes.get(at.node)!;
    };
    body.addEdge(
      new Edge([end(edge.from, back ? 'back out' : 'out'), end(edge.to, back ? 'back in' : 'in')], {
        ...edgeAttributes(edge, options),
        ...(options.numbered && { id: `e${i}` }),
        ...(back && { constraint: false }),
      }),
    );
  }
  if (flow === 'down' && groupingOf(view, options) === 'none') {
    for (const [above, below] of bands(view, arrangement)) {
      body.addEdge(new Edge([nodes.get(above)!, nodes.get(below)!], { style: 'invis', weight: 0 }));
    }
  }
  return digraph;
}

/** What the digraph's content goes into, so that the title stands above it. */
function titled(digraph: Digraph, title: string): Subgraph {
  const frame = new Subgraph('cluster_picture', {
    [attribute.label]: dotLabel(cut(oneLine(title), 120)),
    [attribute.labeljust]: 'l',
    [attribute.labelloc]: 't',
    [attribute.fontsize]: 16,
    [attribute.peripheries]: 0,
    [attribute.margin]: 0,
  });
  digraph.addSubgraph(frame);
  return frame;
}

function cluster(name: string, members: Node[]): Subgraph {
  const made = new Subgraph(`cluster_${dotId(name)}`, {
    [attribute.label]: dotLabel(cut(name, WIDTH.longest)),
    [attribute.labeljust]: 'l',
    [attribute.labelloc]: 't',
    [attribute.fontname]: FONT,
    [attribute.fontsize]: 10,
    [attribute.fontcolor]: FAINT,
    [attribute.style]: 'rounded,filled',
    [attribute.fillcolor]: GROUP.fill,
    [attribute.color]: GROUP.border,
    [attribute.margin]: 10,
  });
  for (const node of members) made.addNode(node);
  return made;
}

type Attributes = Record<string, string | number>;

/** An edge of a difference: its colour, line and sign, and both conditions where they changed. */
function markedAttributes(edge: ViewEdge, marks: Marks): Attributes {
  const mark = marks.edges.get(edge);
  if (!mark) return { color: faint(LINE), fontcolor: faint(INK), penwidth: 1 };
  const { sign, color } = SIGNS[mark.sign];
  const shown = (e: ViewEdge) => conditionOf({ ...e, guards: e.guards.length ? [cutGuards(e.guards.map(oneLine), WIDTH.guard)] : [] });
  const wrapped = (s: '+' | '−' | '~', text: string) => signedLines(s, wrapWords(text, WIDTH.guardLine));
  const lines =
    mark.was !== undefined
      ? [sign, ...wrapped('−', shown(mark.was)), ...wrapped('+', shown(edge))]
      : edge.certainty === 'may' && edge.type !== 'unresolved'
        ? wrapped(sign, shown(edge))
        : [sign];
  return {
    label: dotLabel(...lines.map((line) => ` ${line} `)),
    fontcolor: color,
    color: mark.sign === 'changed' ? `${color}:${PAPER}:${color}` : color,
    penwidth: mark.sign === 'added' ? 2.6 : mark.sign === 'removed' ? 1.8 : 1.2,
    ...(mark.sign === 'removed' && { style: edge.certainty === 'may' ? 'dashed' : 'dotted', arrowhead: 'onormal' }),
  };
}

function edgeAttributes(edge: ViewEdge, options: RenderOptions): Attributes {
  const guards = edge.guards.map(oneLine);
  const conditions = guards.length ? [`when ${guards.join('\n or ')}`] : edge.certainty === 'may' ? ['may'] : [];
  const tip = [
    ...edge.notes.slice(0, 12),
    ...conditions.flatMap((c) => c.split('\n')),
    ...(edge.via.length ? [`via ${edge.via.join(', ')}`] : []),
  ];
  const tooltip = dotTooltip(...tip.map((line) => cut(line, WIDTH.tooltip)));
  const { marks } = options;
  const mark = marks?.edges.get(edge);
  const classes = [edge.type, edge.certainty, ...(mark ? [mark.sign, ...(mark.was ? [`before_${mark.was.certainty}`] : [])] : [])];
  const attributes: Attributes = { class: classes.join(' '), tooltip, labeltooltip: tooltip };
  if (edge.place) attributes.URL = linkOf(edge.place, options, mark);
  if (edge.type === 'unresolved')
    return { ...attributes, ...(marks && markedAttributes(edge, marks)), style: 'dotted', arrowhead: 'none', minlen: 1 };
  if (edge.certainty === 'may') attributes.style = 'dashed';
  if (guards.length) {
    const lines = wrapWords(`[${cutGuards(guards, WIDTH.guard)}]`, WIDTH.guardLine);
    attributes.label = dotLabel(...lines.map((line) => ` ${line} `));
  }
  return marks ? { ...attributes, ...markedAttributes(edge, marks) } : attributes;
}

/** An id that reads as the name does, of harmless signs only. */
function dotId(id: string): string {
  return id.replace(/[^\p{L}\p{N}_.:#/*@ -]+/gu, '_').slice(0, 200);
}

function uniqueIds(nodes: ViewNode[]): Map<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const { id } of nodes) {
    const base = dotId(id);
    let free = base;
    for (let i = 2; taken.has(free); i++) free = `${base}~${i}`;
    taken.add(free);
    ids.set(id, free);
  }
  return ids;
}
