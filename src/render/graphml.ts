import { shownName } from '../graph/graph-index.js';
import type { Graph } from '../graph/model.js';
import { xml } from './escape.js';

type Value = string | number | boolean | null | undefined;

/** Attributes of nodes and edges, and their types; each has a key of its name. */
const NODE = {
  label: 'string',
  type: 'string',
  kind: 'string',
  role: 'string',
  entry: 'string',
  pattern: 'boolean',
  unresolved: 'int',
  service: 'string',
  file: 'string',
  line: 'int',
  description: 'string',
} as const;
const EDGE = { type: 'string', certainty: 'string', guard: 'string', via: 'string', file: 'string', line: 'int' } as const;

/**
 * The graph as GraphML: a node for each event and callable, an edge for each row; all else is an attribute.
 * http://graphml.graphdrawing.org
 */
export function renderGraphml(graph: Graph): string {
  const ids = new Map<string, string>();
  const unresolved = new Map<string, number>();
  for (const { by } of graph.unresolved) unresolved.set(by, (unresolved.get(by) ?? 0) + 1);
  const node = (key: string, values: Partial<Record<keyof typeof NODE, Value>>): string => {
    const id = `n${ids.size}`;
    ids.set(key, id);
    return element('node', `id="${id}"`, data('n', values));
  };
  let edges = 0;
  const edge = (from: string, to: string, values: Partial<Record<keyof typeof EDGE, Value>>): string =>
    element('edge', `id="e${edges++}" source="${ids.get(from)}" target="${ids.get(to)}"`, data('e', values));
  const nodes = [
    ...graph.events.map((e) =>
      node(`event ${e.id}`, {
        label: e.name,
        type: 'event',
        kind: e.kind,
        pattern: e.pattern || null,
        service: e.services?.join(', '),
        file: e.declared?.file,
        line: e.declared?.line,
        description: e.description,
      }),
    ),
    ...graph.callables.map((c) =>
      node(`callable ${c.id}`, {
        label: shownName(c),
        type: 'callable',
        role: c.role,
        entry: c.entry?.label,
        unresolved: unresolved.get(c.id),
        service: c.service,
        file: c.file,
        line: c.line,
        description: c.description,
      }),
    ),
  ];
  const rows = [
    ...graph.listens.map((l) =>
      edge(`event ${l.event}`, `callable ${l.handler}`, { type: 'listens', certainty: 'always', via: l.via, file: l.file, line: l.line }),
    ),
    ...graph.emits.map(({ event, by, certainty, guard, via, file, line }) =>
      edge(`callable ${by}`, `event ${event}`, { type: 'emits', certainty, guard, via, file, line }),
    ),
    ...graph.calls.map(({ from, to, certainty, guard, file, line }) =>
      edge(`callable ${from}`, `callable ${to}`, { type: 'calls', certainty, guard, file, line }),
    ),
  ];
  const keys = (letter: string, domain: string, types: Record<string, string>): string[] =>
    Object.entries(types).map(([name, type]) => `  <key id="${letter}_${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys('n', 'node', NODE),
    ...keys('e', 'edge', EDGE),
    '  <graph id="cascade" edgedefault="directed">',
    ...nodes,
    ...rows,
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function data(letter: string, values: Record<string, Value>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`      <data key="${letter}_${name}">${xml(String(value))}</data>`],
  );
}

const element = (name: string, attributes: string, children: string[]): string =>
  [`    <${name} ${attributes}>`, ...children, `    </${name}>`].join('\n');
