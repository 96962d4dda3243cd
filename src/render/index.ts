import { filter } from '../graph/focus.js';
import { canonical, stringifyGraph } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import { isHarmless } from './escape.js';
import type { FolderFormat, Format } from './formats.js';
import type { RenderOptions } from './options.js';

export { FORMATS, type FolderFormat, type Format, formatOf } from './formats.js';
export type { Grouping, RenderOptions } from './options.js';

/** How a graph is rendered, by the name of the format; each module is loaded when it is asked for. */
const RENDERERS: Record<Format, (graph: Graph, options: RenderOptions) => Promise<string>> = {
  dot: async (graph, options) => (await import('./dot.js')).renderDot(graph, options),
  svg: async (graph, options) => (await import('./svg.js')).renderSvg(graph, options),
  mermaid: async (graph, options) => (await import('./mermaid.js')).renderMermaid(graph, options),
  html: async (graph, options) => (await import('./explorer.js')).renderExplorer(graph, options),
  json: async (graph) => stringifyGraph(graph),
  asyncapi: async (graph, options) => (await import('./asyncapi.js')).renderAsyncapi(graph, options),
  riviere: async (graph, options) => (await import('./riviere.js')).renderRiviere(graph, options),
  graphml: async (graph) => (await import('./graphml.js')).renderGraphml(graph),
  topics: async (graph, options) => (await import('./topics.js')).renderTopics(graph, options),
};

/** A graph as text of a format; the same graph and options give the same bytes, in whatever order its rows are. */
export async function render(graph: Graph, format: Format, options: RenderOptions = {}): Promise<string> {
  const shown = filter(graph, { entries: options.entries });
  return RENDERERS[format](format === 'json' ? shown : canonical(shown), { linkBases: linkBases(graph), ...options });
}

/** A graph as the files of a folder format, by their paths in it; the same graph and options give the same bytes. */
export async function renderFolder(graph: Graph, _format: FolderFormat, options: RenderOptions = {}): Promise<Map<string, string>> {
  const { renderEventcatalog } = await import('./eventcatalog.js');
  return renderEventcatalog(canonical(filter(graph, { entries: options.entries })), { linkBases: linkBases(graph), ...options });
}

/** What links to the sources of each service start with. */
export function linkBases({ services = [] }: Graph): Map<string, string> {
  return new Map(services.flatMap(({ name, links }) => (links !== undefined && isHarmless(links) ? [[name, links]] : [])));
}
