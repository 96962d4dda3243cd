import { stringify } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import { topicsOf } from '../graph/topics.js';
import type { RenderOptions } from './options.js';

/** Who produces and who consumes each topic and queue, as JSON. */
export function renderTopics(graph: Graph, { shared }: RenderOptions): string {
  return stringify({ format: 'event-cascade/topics', version: 1, topics: topicsOf(graph, shared) });
}
