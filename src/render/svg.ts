import type { Graph } from '../graph/model.js';
import { viewOf } from '../graph/view.js';
import { renderDot } from './dot.js';
import { cut } from './escape.js';
import { finish } from './finish.js';
import type { RenderOptions } from './options.js';

/** The graph as SVG: laid out by Graphviz in WebAssembly, loaded only now; the same graph gives the same bytes. */
export async function renderSvg(graph: Graph, options: RenderOptions): Promise<string> {
  return drawDot(renderDot(graph, options), options.title ?? 'Cascade of events', describe(graph, options), !options.numbered);
}

/** DOT drawn by Graphviz, fit for pages. */
export async function drawDot(dot: string, title: string, description: string, styled?: boolean): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return finish(graphviz.layout(dot, 'svg', 'dot'), title, description, styled);
}

/** What the picture shows, in words, for those who don't see it. */
function describe(graph: Graph, options: RenderOptions): string {
  const { edges } = viewOf(graph, 'events', options.whole);
  const names = new Map(graph.events.map((e) => [`event:${e.id}`, e.name]));
  const steps = edges.flatMap((e) => {
    const [from, to] = [names.get(e.from.node), names.get(e.to.node)];
    return from === undefined || to === undefined ? [] : [`${from} ${e.certainty === 'may' ? 'may lead' : 'leads'} to ${to}`];
  });
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const what = `${count(graph.events.length, 'event')}, ${count(graph.callables.length, 'callable')}`;
  return [what, ...steps.slice(0, 40), ...(steps.length > 40 ? [`and ${steps.length - 40} more steps`] : [])]
    .map((s) => cut(s, 200))
    .join('. ');
}
