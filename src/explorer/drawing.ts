import { Graphviz } from '@hpcc-js/wasm-graphviz';

/** What runs beside the page: DOT in, SVG out. */
const graphviz = Graphviz.load();

self.onmessage = async ({ data: dot }: MessageEvent<string>) => {
  try {
    self.postMessage({ svg: (await graphviz).layout(dot, 'svg', 'dot') });
  } catch (error) {
    self.postMessage({ problem: error instanceof Error ? error.message : String(error) });
  }
};
