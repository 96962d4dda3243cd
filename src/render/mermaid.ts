import type { Graph } from '../graph/model.js';
import type { RenderOptions } from './options.js';
export function renderMermaid(_graph: Graph, _options: RenderOptions): string {
  return '';
}
