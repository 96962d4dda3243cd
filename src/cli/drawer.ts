import { workerData } from 'node:worker_threads';
import type { Graph } from '../graph/model.js';
import { type RenderOptions, render } from '../render/index.js';

/** A picture that a thread is asked for. */
export interface Drawing {
  graph: Graph;
  options: RenderOptions;
}

// Tinypool gives what was asked for as the second of a pair.
const [, { whole }] = workerData as [unknown, { whole: Graph }];

/** Draws, in a thread of its own, a part of the graph that the thread was started with. */
export default ({ graph, options }: Drawing): Promise<string> => render(graph, 'svg', { ...options, whole });
