import { filter } from '../graph/focus.js';
import { canonical, stringifyGraph } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import type { RenderOptions } from './options.js';

export type { Grouping, RenderOptions } from './options.js';

/** What a graph can be rendered as, by the name of the format; each module is loaded when it is asked for. */
const RENDERERS = {
  dot: async (graph: Graph, options: RenderOptions) => (await import('./dot.js')).renderDot(graph, options),
  svg: async (graph: Graph, options: RenderOptions) => (await import('./svg.js')).renderSvg(graph, options),
  mermaid: async (graph: Graph, options: RenderOptions) => (await import('./mermaid.js')).renderMermaid(graph, options),
  json: async (graph: Graph) => stringifyGraph(graph),
};

export type Format = keyof typeof RENDERERS;

export const FORMATS = Object.keys(RENDERERS) as Format[];

const EXTENSIONS: Record<string, Format> = { dot: 'dot', gv: 'dot', svg: 'svg', mmd: 'mermaid', mermaid: 'mermaid', json: 'json' };

/** The format that a file's name asks for, or null. */
export function formatOf(file: string): Format | null {
  return EXTENSIONS[/\.([^./\\]+)$/.exec(file)?.[1].toLowerCase() ?? ''] ?? null;
}

/** A graph as text of a format; the same graph and options give the same bytes, in whatever order its rows are. */
export async function render(graph: Graph, format: Format, options: RenderOptions = {}): Promise<string> {
  const shown = filter(graph, { entries: options.entries });
  return RENDERERS[format](format === 'json' ? shown : canonical(shown), options);
}
