import type { EdgeMark, NodeMark, Sign } from '../diff/union.js';
import { distinctionOf, shownName } from '../graph/graph-index.js';
import type { CallableNode, EventNode, Graph, ServicePlace } from '../graph/model.js';
import { type ClassRow, type View, type ViewEdge, type ViewNode, viewOf } from '../graph/view.js';
import { arrange, flowOf } from './arrange.js';
import { changeLines, conditionOf, SIGNS } from './changes.js';
import { cut, cutGuards, mermaidText, oneLine } from './escape.js';
import { groupsOf } from './groups.js';
import { crossingOf, linkOf, marksOf } from './nodes.js';
import type { Flow, RenderOptions } from './options.js';
import { CROSSING, EVENTS, GROUP, INK, PAPER, ROLES, WIDTH } from './style.js';

/** What Mermaid draws by default; pages like GitHub's allow no more. */
const MAX_CHARACTERS = 50_000;
const MAX_EDGES = 500;

/** Left and right of a node's label: what makes its shape. */
const SHAPES: Record<string, [string, string]> = {
  event: ['(', ')'],
  command: ['>', ']'],
  query: ['{{', '}}'],
  job: ['[(', ')]'],
  message: ['[/', '/]'],
  code: ['[', ']'],
  unresolved: ['((', '))'],
};

/** The graph as a flowchart of Mermaid; what its limits leave no room for is cut, and a comment says so. */
export function renderMermaid(graph: Graph, options: RenderOptions): string {
  return mermaidOf(graph, viewOf(graph, options.level ?? 'roles', options.whole), options);
}

/** A view of a graph as a flowchart of Mermaid, of at most so many characters. */
export function mermaidOf(graph: Graph, view: View, options: RenderOptions, most = MAX_CHARACTERS): string {
  // Mermaid puts the methods of a class side by side in the order of time, so that a class is as long as its methods are apart.
  const drawn = view.level === 'roles' ? viewOf(graph, 'methods') : view;
  const flow = options.flow ?? flowOf(drawn, arrange(drawn));
  const notes: string[] = [];
  let edges = view.edges;
  if (edges.length > MAX_EDGES) {
    const weight = (e: ViewEdge) => (options.marks?.edges.has(e) ? 0 : e.type === 'unresolved' ? 2 : 1);
    edges = [...edges].sort((a, b) => weight(a) - weight(b)).slice(0, MAX_EDGES);
    notes.push(`${view.edges.length - MAX_EDGES} of ${view.edges.length} edges left out: Mermaid draws ${MAX_EDGES}`);
  }
  for (const { links, guards } of [
    { links: true, guards: true },
    { links: false, guards: true },
    { links: false, guards: false },
  ]) {
    const left = [...(links ? [] : ['links to sources']), ...(guards ? [] : ['conditions'])];
    const said = left.length ? [...notes, `${left.join(' and ')} left out: Mermaid reads ${most} characters`] : notes;
    const text = flowchart({ ...view, edges }, flow, options, { links, guards, notes: said });
    if (text.length <= most) return text;
  }
  return shrunk({ ...view, edges }, flow, options, notes, most);
}

/** The largest flowchart of the first nodes, in the order of time, that Mermaid still reads. */
function shrunk(view: View, flow: Flow, options: RenderOptions, notes: string[], most: number): string {
  const { nodes } = arrange(view);
  const first = (count: number) => {
    const kept = new Set(nodes.slice(0, count).map((n) => n.id));
    const part = { ...view, nodes: nodes.slice(0, count), edges: view.edges.filter((e) => kept.has(e.from.node) && kept.has(e.to.node)) };
    const said = `${nodes.length - count} of ${nodes.length} nodes, links to sources and conditions left out: Mermaid reads ${most} characters`;
    return flowchart(part, flow, options, { links: false, guards: false, notes: [...notes, said] });
  };
  let [low, high] = [0, nodes.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (first(middle).length <= most) low = middle;
    else high = middle;
  }
  return first(low);
}

function flowchart(
  view: View,
  flow: Flow,
  options: RenderOptions,
  { links, guards, notes }: { links: boolean; guards: boolean; notes: string[] },
): string {
  const arrangement = arrange(view);
  const ids = new Map<string, string>();
  const classes = new Map<string, string[]>();
  const marked = new Map<Sign, string[]>();
  const clicks: string[] = [];
  const lines: string[] = [];

  const { marks } = options;
  const put = (
    key: string,
    kind: string,
    shape: string,
    rows: (string | null | false)[],
    indent: string,
    place: ServicePlace | null,
    mark?: NodeMark,
  ) => {
    const [first = '', ...rest] = rows.filter(Boolean);
    const label = labelOf(mark ? [`${SIGNS[mark.sign].sign} ${first}`, ...rest] : rows);
    const id = `n${ids.size}`;
    ids.set(key, id);
    const [left, right] = SHAPES[shape];
    lines.push(`${indent}${id}${left}"${label}"${right}`);
    classes.set(kind, [...(classes.get(kind) ?? []), id]);
    if (mark) marked.set(mark.sign, [...(marked.get(mark.sign) ?? []), id]);
    if (links && place) clicks.push(`  click ${id} href "${mermaidLink(place, options, mark)}"`);
  };
  const node = (n: ViewNode, indent: string) => {
    const mark = marks?.nodes.get(n.id);
    if (n.type === 'event') {
      const { kind, name, declared } = n.event;
      const distinction = distinctionOf(n.event);
      const rows = [
        `«${EVENTS[kind].word}»`,
        short(name),
        distinction && short(`(${distinction})`),
        ...changedRows(mark, n.event),
        ...marksOf(n),
        crossingOf(n),
      ];
      put(n.id, kind, kind, rows, indent, declared, mark);
      if (n.crossing) classes.set('crossing', [...(classes.get('crossing') ?? []), ids.get(n.id)!]);
    } else if (n.type === 'callable') {
      const { callable } = n;
      const role = callable.entry ? 'controller' : callable.role;
      // A route that hears is a handler, in the colour of what starts from outside, as in other pictures.
      const { word: said } = ROLES[callable.role === 'other' ? role : callable.role];
      const word = said && `«${said}»`;
      const { entry } = callable;
      // A route that is no function of its own is called by its label alone.
      const name = shownName(callable);
      const rows = [word, entry && entry.label !== callable.name && short(entry.label), short(name), ...changedRows(mark, callable)];
      put(n.id, role, 'code', rows, indent, callable, mark);
    } else if (n.type === 'unresolved') {
      put(
        n.id,
        'unresolved',
        'unresolved',
        [n.rows.length > 1 ? `?×${n.rows.length}` : '?'],
        indent,
        { ...n.rows[0], service: n.service },
        mark,
      );
    } else if (n.rows.length === 1) {
      const [row] = n.rows;
      const { entry } = row.callable;
      const role = entry ? 'controller' : n.role;
      const { word: said } = ROLES[n.role === 'other' ? role : n.role];
      const word = said && `«${said}»`;
      const own = `${short(n.name)}.${short(row.method)}`;
      const its = mark ?? marks?.rows.get(row.callable.id);
      put(
        rowKey(n.id, row),
        role,
        'code',
        [word, entry && short(entry.label), own, ...changedRows(its, row.callable)],
        indent,
        row.callable,
        its,
      );
    } else {
      const word = ROLES[n.role].word && `«${ROLES[n.role].word}»`;
      const box = `c${ids.size}`;
      ids.set(n.id, box);
      classes.set(`${n.role}Class`, [...(classes.get(`${n.role}Class`) ?? []), box]);
      if (mark) marked.set(mark.sign, [...(marked.get(mark.sign) ?? []), box]);
      lines.push(`${indent}subgraph ${box}["${labelOf([`${mark ? `${SIGNS[mark.sign].sign} ` : ''}${short(n.name)} ${word}`.trim()])}"]`);
      for (const row of n.rows) {
        const role = row.callable.entry ? 'controller' : n.role;
        const its = marks?.rows.get(row.callable.id);
        const rows = [row.callable.entry && short(row.callable.entry.label), short(row.method), ...changedRows(its, row.callable)];
        put(rowKey(n.id, row), role, 'code', rows, `${indent}  `, row.callable, its ?? mark);
      }
      lines.push(`${indent}end`);
    }
  };
  let group = 0;
  for (const [name, members] of groupsOf({ ...view, nodes: arrangement.nodes }, options)) {
    if (name !== null) {
      lines.push(`  subgraph g${group}["${labelOf([cut(name, WIDTH.longest)])}"]`);
      classes.set('group', [...(classes.get('group') ?? []), `g${group++}`]);
    }
    for (const n of members) node(n, name === null ? '  ' : '    ');
    if (name !== null) lines.push('  end');
  }
  const end = (e: ViewEdge['from']) => (e.row === undefined ? ids.get(e.node)! : ids.get(`${e.node}\n${e.row}`)!);
  const inner = view.nodes.flatMap((n) => (n.type === 'class' ? n.rows.flatMap((row) => innerCalls(n.id, row)) : []));
  const byEdge = new Map<Sign, number[]>();
  for (const [i, e] of [...view.edges, ...inner].slice(0, MAX_EDGES).entries()) {
    const mark = marks?.edges.get(e);
    if (mark) byEdge.set(mark.sign, [...(byEdge.get(mark.sign) ?? []), i]);
    const text = mark ? markedLabel(e, mark, guards) : guards && e.guards.length ? mermaidText(shownGuards(e)) : '';
    const label = text ? `|"${text}"|` : '';
    const arrow = e.type === 'unresolved' ? '-.-' : e.certainty === 'may' ? '-.->' : '-->';
    lines.push(`  ${end(e.from)} ${arrow}${label} ${end(e.to)}`);
  }
  const styled = [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, members]) => [classDef(kind), `  class ${members.join(',')} ${kind}`]);
  for (const [sign, members] of marked) styled.push(`  classDef ${sign} ${NODE_STYLES[sign]}`, `  class ${members.join(',')} ${sign}`);
  for (const [sign, edges] of byEdge) styled.push(`  linkStyle ${edges.join(',')} ${EDGE_STYLES[sign]}`);
  const title = options.title ? ['---', `title: ${yamlText(cut(oneLine(options.title), 120))}`, '---'] : [];
  const comments = notes.map((n) => `  %% ${n}`);
  return [...title, `flowchart ${flow === 'down' ? 'TB' : 'LR'}`, ...comments, ...lines, ...styled, ...clicks, ''].join('\n');
}

const NODE_STYLES: Record<Sign, string> = {
  added: `stroke:${SIGNS.added.color},stroke-width:4px`,
  removed: `stroke:${SIGNS.removed.color},stroke-width:2px,stroke-dasharray:6 4`,
  changed: `stroke:${SIGNS.changed.color},stroke-width:3px`,
};
const EDGE_STYLES: Record<Sign, string> = {
  added: `stroke:${SIGNS.added.color},stroke-width:3px`,
  removed: `stroke:${SIGNS.removed.color},stroke-width:2px,stroke-dasharray:2 4`,
  changed: `stroke:${SIGNS.changed.color},stroke-width:3px`,
};

const shownGuards = (e: ViewEdge): string => cutGuards(e.guards.map(oneLine), WIDTH.guard);

/** The sign of an edge, and its condition; of one that changed both. */
function markedLabel(e: ViewEdge, { sign, was }: EdgeMark, guards: boolean): string {
  const own = SIGNS[sign].sign;
  if (!guards) return own;
  const shown = (edge: ViewEdge) => conditionOf({ ...edge, guards: edge.guards.length ? [shownGuards(edge)] : [] });
  if (was) return labelOf([own, `− ${shown(was)}`, `+ ${shown(e)}`]);
  return mermaidText(e.guards.length ? `${own} ${shown(e)}` : own);
}

const changedRows = (mark: NodeMark | undefined, now: EventNode | CallableNode): string[] =>
  mark?.sign === 'changed' ? changeLines(mark, now).map(({ sign, text }) => short(`${sign} ${text}`)) : [];

const rowKey = (owner: string, row: ClassRow): string => `${owner}\n${row.callable.id}`;
const short = (name: string): string => cut(name, WIDTH.longest);

/** Calls inside a class, which have no edge in the view. */
function innerCalls(owner: string, row: ClassRow): ViewEdge[] {
  return row.calledBy.map(({ id, certainty, guards }) => ({
    type: 'calls',
    from: { node: owner, row: id },
    to: { node: owner, row: row.callable.id },
    certainty,
    guards,
    via: [],
    notes: [],
    place: null,
  }));
}

function labelOf(rows: (string | null | false)[]): string {
  return (
    rows
      .filter((r): r is string => !!r)
      .map(mermaidText)
      .join('<br/>') || ' '
  );
}

/** Text in double quotes for YAML, without what Markdown or HTML around it would read as syntax. */
function yamlText(text: string): string {
  return JSON.stringify(text).replace(/[<>`&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
}

function mermaidLink(place: { file: string; line: number }, options: RenderOptions, mark?: NodeMark): string {
  return linkOf(place, options, mark).replace(/["\s<>`\\;]/g, (c) => encodeURIComponent(c));
}

function classDef(kind: string): string {
  if (kind === 'crossing') return `  classDef crossing stroke-width:${CROSSING.width}px`;
  const styles: Record<string, { fill: string; border: string } | undefined> = { ...EVENTS, ...ROLES, group: GROUP };
  const box = styles[kind.replace(/Class$/, '')];
  const { fill, border } = kind.endsWith('Class') && box ? { fill: PAPER, border: box.border } : (box ?? { fill: PAPER, border: INK });
  return `  classDef ${kind} fill:${fill},stroke:${border},color:${INK}`;
}
