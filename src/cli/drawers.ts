import { availableParallelism } from 'node:os';
import type { Tinypool } from 'tinypool';
import type { Graph } from '../graph/model.js';
import { type RenderOptions, render } from '../render/index.js';
import type { Drawing } from './drawer.js';

/** So many pictures are drawn before threads are started: that takes about as long. */
const WORTH_THREADS = 12;
/** Each holds the graph and a Graphviz of its own. */
const MOST_THREADS = 8;

/** Draws parts of one graph, many of them in as many threads as there are processors. */
export class Drawers {
  private asked = 0;
  private pool: Promise<Tinypool> | null = null;

  /** @param whole what parts are cut from: `whole` of what they are drawn with */
  constructor(private readonly whole: Graph) {}

  /** A part of the graph as SVG. */
  draw = async (graph: Graph, options: RenderOptions): Promise<string> => {
    const threads = Math.min(availableParallelism(), MOST_THREADS);
    if (++this.asked <= WORTH_THREADS || threads < 2) return render(graph, 'svg', { ...options, whole: this.whole });
    this.pool ??= this.open(threads);
    return (await this.pool).run({ graph, options: { ...options, whole: undefined } } satisfies Drawing) as Promise<string>;
  };

  private async open(threads: number): Promise<Tinypool> {
    const { Tinypool } = await import('tinypool');
    const filename = new URL('./drawer.js', import.meta.url).href;
    return new Tinypool({ filename, minThreads: threads, maxThreads: threads, workerData: { whole: this.whole } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.pool)?.destroy();
  }
}
