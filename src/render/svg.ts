import type { Graph } from '../graph/model.js';
import { viewOf } from '../graph/view.js';
import { renderDot } from './dot.js';
import { cut, xml } from './escape.js';
import type { RenderOptions } from './options.js';

/** The graph as SVG: laid out by Graphviz in WebAssembly, loaded only now; the same graph gives the same bytes. */
export async function renderSvg(graph: Graph, options: RenderOptions): Promise<string> {
  return drawDot(renderDot(graph, options), options.title ?? 'Cascade of events', describe(graph, options));
}

/** DOT drawn by Graphviz, fit for pages. */
export async function drawDot(dot: string, title: string, description: string): Promise<string> {
  const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
  const graphviz = await Graphviz.load();
  return finish(graphviz.layout(dot, 'svg', 'dot'), title, description);
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

/** Graphviz's SVG made fit for pages: scales down, has a name and a description, links and tooltips that browsers show. */
function finish(svg: string, title: string, description: string): string {
  return (
    svg
      .slice(svg.indexOf('<svg'))
      .replace(/<!--[\s\S]*?-->\n?/g, '')
      .replace(/<svg width="([\d.]+)pt" height="([\d.]+)pt"\n? (viewBox="[^"]*")([^>]*)>/, (_, width, height, box, rest) =>
        [
          `<svg width="${width}" height="${height}" ${box}${rest} role="img" style="max-width:100%;height:auto">`,
          `<title>${xml(cut(title, 200))}</title>`,
          `<desc>${xml(description)}</desc>`,
        ].join('\n'),
      )
      .replace(/<g id="([^"]*)" class="([^"]*)">\n<title>([^<]*)<\/title>/g, '<g id="$1" class="$2" data-id="$3">')
      .replace(
        /<a ([^>]*?)xlink:title="([^"]*)"([^>]*)>/g,
        (_, before, tip, after) => `<a ${`${before}${after}`.trim()}><title>${tip}</title>`,
      )
      .replace(/<a >/g, '<a>')
      .replace(/<g id="a_row-(\w+)-\d+">/g, '<g class="row $1">')
      // Graphviz numbers these through all the pictures that a process draws.
      .replace(/<g id="a_[^"]*">/g, '<g>')
      .replaceAll('font-family="Arial"', `font-family="Arial, Helvetica, 'Liberation Sans', sans-serif"`)
  );
}
