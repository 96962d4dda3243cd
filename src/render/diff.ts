import { type Compared, compareGraphs } from '../diff/diff.js';
import { unite } from '../diff/union.js';
import { canonical, stringify } from '../graph/json.js';
import type { Graph } from '../graph/model.js';
import { type Picture, type PictureOptions, pictureOf, type Side } from './diff-picture.js';
import { reportOf } from './diff-report.js';
import type { RenderOptions } from './options.js';

export type DiffFormat = 'text' | 'markdown' | 'dot' | 'svg' | 'json' | 'html';
export const DIFF_FORMATS: DiffFormat[] = ['text', 'markdown', 'dot', 'svg', 'json', 'html'];

export interface DiffOptions extends PictureOptions, Omit<RenderOptions, 'level' | 'marks' | 'whole' | 'entries'> {
  /** Colours of a terminal, for `text`. */
  color?: boolean;
}

/** What a comparison is made of. */
export interface Comparison {
  a: Graph;
  b: Graph;
  compared: Compared;
}

/** Compares two graphs for any number of formats. */
export function compare(a: Graph, b: Graph, names?: { base: string; head: string }): Comparison {
  [a, b] = [canonical(a), canonical(b)];
  return { a, b, compared: compareGraphs(a, b, names) };
}

/** Characters of Mermaid in a comment, which has to hold more than the diagram. */
const DIAGRAM = 30_000;
/** Nodes of a diagram that a person reads beside a pull request. */
const DIAGRAM_NODES = 60;

/**
 * A comparison as text of a format; SVG as the picture of both sides.
 * `notes` are told what a picture leaves out.
 */
export async function renderDiff(
  comparison: Comparison,
  format: DiffFormat,
  options: DiffOptions = {},
  notes: string[] = [],
): Promise<string> {
  const { a, b, compared } = comparison;
  const picture = (most?: number): Picture => {
    const made = pictureOf(unite(a, b, compared), compared, options, most);
    notes.push(...made.notes);
    return made;
  };
  switch (format) {
    case 'json':
      return stringify(compared.diff);
    case 'text':
      return (await import('./diff-text.js')).diffText(reportOf(a, b, compared), options);
    case 'markdown': {
      const { mermaidOf } = await import('./mermaid.js');
      const { view, marks, part, notes: left } = picture(DIAGRAM_NODES);
      const text = mermaidOf(part, view, { ...options, marks }, DIAGRAM);
      const cut = [...text.matchAll(/^ {2}%% (.*)$/gm)].map((m) => m[1]);
      return (await import('./diff-markdown.js')).diffMarkdown(reportOf(a, b, compared), { text, notes: [...left, ...cut] }, options);
    }
    case 'dot':
      return (await import('./diff-svg.js')).diffDot(picture(), options);
    case 'svg':
      return (await renderDiffSvgs(comparison, options, notes)).both;
    case 'html': {
      const svgs = await renderDiffSvgs(comparison, options, notes);
      return (await import('./diff-html.js')).diffHtml(reportOf(a, b, compared), svgs, notes, options);
    }
  }
}

/** The pictures before, after and of both sides, with one layout. */
export async function renderDiffSvgs(
  { a, b, compared }: Comparison,
  options: DiffOptions = {},
  notes: string[] = [],
): Promise<Record<Side, string>> {
  const { diffSvgs } = await import('./diff-svg.js');
  const picture = pictureOf(unite(a, b, compared), compared, options);
  notes.push(...picture.notes);
  return diffSvgs(picture, options, reportOf(a, b, compared).summary);
}
