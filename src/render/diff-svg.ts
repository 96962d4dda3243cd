import { toDot } from 'ts-graphviz';
import { signOf } from './changes.js';
import type { Picture, Side } from './diff-picture.js';
import { dotModel } from './dot.js';
import type { RenderOptions } from './options.js';
import { drawDot } from './svg.js';

/** A picture of a difference as DOT. */
export const diffDot = ({ view, marks }: Picture, options: RenderOptions): string => `${toDot(dotModel(view, { ...options, marks }))}\n`;

/** The pictures of a difference as SVG. All have one layout: what they share stands in the same place. */
export async function diffSvgs(picture: Picture, options: RenderOptions, description: string): Promise<Record<Side, string>> {
  const title = options.title ?? 'What changes in the cascade of events';
  const both = await drawDot(diffDot(picture, options), title, description);
  return { both, before: sideOf(both, 'before'), after: sideOf(both, 'after') };
}

const HIDDEN = { before: 'added', after: 'removed' } as const;
const UNSAID = { before: '+', after: '−' } as const;

/** One side of a picture of both: without what only the other has. */
function sideOf(svg: string, side: 'before' | 'after'): string {
  const hidden = new RegExp(`^<g (id="[^"]*" )?class="([^"]* )?${HIDDEN[side]}( [^"]*)?"`);
  const lines: string[] = [];
  let depth = 0;
  let was: string | null = null;
  for (const line of svg.split('\n')) {
    const opens = (line.match(/<g[ >]/g) ?? []).length - (line.match(/<\/g>/g) ?? []).length;
    if (depth > 0 || hidden.test(line)) {
      depth += opens;
      continue;
    }
    const group = /^<g id="edge\d+" class="([^"]*)"/.exec(line);
    if (group) was = /\bbefore_(always|may)\b/.exec(group[1])?.[1] ?? null;
    const text = /^<text [^>]*>([^<]*)<\/text>$/.exec(line);
    if (text && signOf(text[1].replaceAll('&#160;', '\u00a0').replace(/^ +/, '')) === UNSAID[side]) continue;
    lines.push(side === 'before' && was !== null ? asItWas(line, was) : line);
  }
  return lines.join('\n');
}

/** A line of an edge that is certain now and was not, or the other way round. */
function asItWas(line: string, certainty: string): string {
  if (!line.startsWith('<path ')) return line;
  const solid = line.replace(/ stroke-dasharray="[^"]*"/, '');
  return certainty === 'may' ? solid.replace('/>', ' stroke-dasharray="5,2"/>') : solid;
}
