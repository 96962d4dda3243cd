import type { Graph, ServicePlace } from '../graph/model.js';
import { type ClassRow, type View, type ViewEdge, type ViewNode, viewOf } from '../graph/view.js';
import { arrange, flowOf } from './arrange.js';
import { cut, cutGuards, mermaidText, oneLine, sourceLink } from './escape.js';
import { groupsOf } from './groups.js';
import { crossingOf, marksOf } from './nodes.js';
import { baseOf, type Flow, type RenderOptions } from './options.js';
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
  const view = viewOf(graph, options.level ?? 'roles', options.whole);
  // Mermaid puts the methods of a class side by side in the order of time, so that a class is as long as its methods are apart.
  const drawn = view.level === 'roles' ? viewOf(graph, 'methods') : view;
  const flow = options.flow ?? flowOf(drawn, arrange(drawn));
  const notes: string[] = [];
  let edges = view.edges;
  if (edges.length > MAX_EDGES) {
    edges = [...edges].sort((a, b) => Number(a.type === 'unresolved') - Number(b.type === 'unresolved')).slice(0, MAX_EDGES);
    notes.push(`${view.edges.length - MAX_EDGES} of ${view.edges.length} edges left out: Mermaid draws ${MAX_EDGES}`);
  }
  for (const { links, guards } of [
    { links: true, guards: true },
    { links: false, guards: true },
    { links: false, guards: false },
  ]) {
    const left = [...(links ? [] : ['links to sources']), ...(guards ? [] : ['conditions'])];
    const said = left.length ? [...notes, `${left.join(' and ')} left out: Mermaid reads ${MAX_CHARACTERS} characters`] : notes;
    const text = flowchart({ ...view, edges }, flow, options, { links, guards, notes: said });
    if (text.length <= MAX_CHARACTERS) return text;
  }
  return shrunk({ ...view, edges }, flow, options, notes);
}

/** The largest flowchart of the first nodes, in the order of time, that Mermaid still reads. */
function shrunk(view: View, flow: Flow, options: RenderOptions, notes: string[]): string {
  const { nodes } = arrange(view);
  const first = (count: number) => {
    const kept = new Set(nodes.slice(0, count).map((n) => n.id));
    const part = { ...view, nodes: nodes.slice(0, count), edges: view.edges.filter((e) => kept.has(e.from.node) && kept.has(e.to.node)) };
    const said = `${nodes.length - count} of ${nodes.length} nodes, links to sources and conditions left out: Mermaid reads ${MAX_CHARACTERS} characters`;
    return flowchart(part, flow, options, { links: false, guards: false, notes: [...notes, said] });
  };
  let [low, high] = [0, nodes.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (first(middle).length <= MAX_CHARACTERS) low = middle;
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
  const clicks: string[] = [];
  const lines: string[] = [];

  const put = (key: string, kind: string, shape: string, label: string, indent: string, place: ServicePlace | null) => {
    const id = `n${ids.size}`;
    ids.set(key, id);
    const [left, right] = SHAPES[shape];
    lines.push(`${indent}${id}${left}"${label}"${right}`);
    classes.set(kind, [...(classes.get(kind) ?? []), id]);
    if (links && place) clicks.push(`  click ${id} href "${mermaidLink(place, baseOf(place, options))}"`);
  };
  const node = (n: ViewNode, indent: string) => {
    if (n.type === 'event') {
      const { kind, name, declared } = n.event;
      put(n.id, kind, kind, labelOf([`«${EVENTS[kind].word}»`, short(name), ...marksOf(n), crossingOf(n)]), indent, declared);
      if (n.crossing) classes.set('crossing', [...(classes.get('crossing') ?? []), ids.get(n.id)!]);
    } else if (n.type === 'callable') {
      const { callable } = n;
      const role = callable.entry ? 'controller' : callable.role;
      const word = ROLES[role].word && `«${ROLES[role].word}»`;
      put(n.id, role, 'code', labelOf([word, callable.entry && short(callable.entry.label), short(callable.name)]), indent, callable);
    } else if (n.type === 'unresolved') {
      put(n.id, 'unresolved', 'unresolved', n.rows.length > 1 ? `?×${n.rows.length}` : '?', indent, { ...n.rows[0], service: n.service });
    } else if (n.rows.length === 1) {
      const [row] = n.rows;
      const { entry } = row.callable;
      const role = entry ? 'controller' : n.role;
      const word = ROLES[role].word && `«${ROLES[role].word}»`;
      const own = `${short(n.name)}.${short(row.method)}`;
      put(rowKey(n.id, row), role, 'code', labelOf([word, entry && short(entry.label), own]), indent, row.callable);
    } else {
      const word = ROLES[n.role].word && `«${ROLES[n.role].word}»`;
      const box = `c${ids.size}`;
      ids.set(n.id, box);
      classes.set(`${n.role}Class`, [...(classes.get(`${n.role}Class`) ?? []), box]);
      lines.push(`${indent}subgraph ${box}["${labelOf([`${short(n.name)} ${word}`.trim()])}"]`);
      for (const row of n.rows) {
        const role = row.callable.entry ? 'controller' : n.role;
        put(
          rowKey(n.id, row),
          role,
          'code',
          labelOf([row.callable.entry && short(row.callable.entry.label), short(row.method)]),
          `${indent}  `,
          row.callable,
        );
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
  for (const e of [...view.edges, ...inner].slice(0, MAX_EDGES)) {
    const label = guards && e.guards.length ? `|"${mermaidText(cutGuards(e.guards.map(oneLine), WIDTH.guard))}"|` : '';
    const arrow = e.type === 'unresolved' ? '-.-' : e.certainty === 'may' ? '-.->' : '-->';
    lines.push(`  ${end(e.from)} ${arrow}${label} ${end(e.to)}`);
  }
  const styled = [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([kind, members]) => [classDef(kind), `  class ${members.join(',')} ${kind}`]);
  const title = options.title ? ['---', `title: ${yamlText(cut(oneLine(options.title), 120))}`, '---'] : [];
  const comments = notes.map((n) => `  %% ${n}`);
  return [...title, `flowchart ${flow === 'down' ? 'TB' : 'LR'}`, ...comments, ...lines, ...styled, ...clicks, ''].join('\n');
}

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

function mermaidLink(place: { file: string; line: number }, base?: string): string {
  return sourceLink(place, base).replace(/["\s<>`\\;]/g, (c) => encodeURIComponent(c));
}

function classDef(kind: string): string {
  if (kind === 'crossing') return `  classDef crossing stroke-width:${CROSSING.width}px`;
  const styles: Record<string, { fill: string; border: string } | undefined> = { ...EVENTS, ...ROLES, group: GROUP };
  const box = styles[kind.replace(/Class$/, '')];
  const { fill, border } = kind.endsWith('Class') && box ? { fill: PAPER, border: box.border } : (box ?? { fill: PAPER, border: INK });
  return `  classDef ${kind} fill:${fill},stroke:${border},color:${INK}`;
}
