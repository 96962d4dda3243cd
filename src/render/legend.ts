import type { Marks } from '../diff/union.js';
import type { View } from '../graph/view.js';
import { SIGNS } from './changes.js';
import { type Html, lines, small, tag, text } from './html-label.js';
import { CROSSING, EVENTS, FAINT, INK, ROLES, type Style } from './style.js';

const CELLS_IN_A_ROW = 6;

/** The signs that occur in a view and what they mean, as the content of an HTML-like label. */
export function legend(view: View, marks?: Marks): Html {
  const [swatches, others] = [styles(view).map(swatch), [...signs(view), ...(marks ? differences() : [])]];
  const rows = swatches.length + others.length <= CELLS_IN_A_ROW ? [[...swatches, ...others]] : [...chunks(swatches), others];
  const table = { border: 0, cellborder: 0, cellspacing: 3, cellpadding: 3 };
  return tag('table', table, tag('tr', {}, tag('td', {}, text(''))), ...rows.filter((r) => r.length).map((row) => tag('tr', {}, ...row)));
}

function chunks(cells: Html[]): Html[][] {
  return Array.from({ length: Math.ceil(cells.length / CELLS_IN_A_ROW) }, (_, i) =>
    cells.slice(i * CELLS_IN_A_ROW, (i + 1) * CELLS_IN_A_ROW),
  );
}

function styles(view: View): Style[] {
  const found = new Set<Style>();
  for (const node of view.nodes) {
    if (node.type === 'event') found.add(EVENTS[node.event.kind]);
    else if (node.type === 'callable') found.add(ROLES[node.callable.entry ? 'controller' : node.callable.role]);
    else if (node.type === 'class')
      found.add(ROLES[node.role === 'other' && node.rows.some((r) => r.callable.entry) ? 'controller' : node.role]);
  }
  return [...Object.values(EVENTS), ...Object.values(ROLES)].filter((s) => found.has(s));
}

function swatch(style: Style): Html {
  return tag(
    'td',
    { border: 1, color: style.border, bgcolor: style.fill, style: style === EVENTS.event ? 'rounded' : undefined },
    lines([small(style.word ? `«${style.word}»` : 'class', INK), small(style.meaning)]),
  );
}

/** The signs of a difference. */
const differences = (): Html[] =>
  Object.values(SIGNS).map(({ sign, word, color }) =>
    tag('td', {}, lines([tag('font', { color }, tag('b', {}, text(sign))), tag('font', { color, 'point-size': 9 }, text(word))])),
  );

function signs(view: View): Html[] {
  const has = (test: (e: View['edges'][number]) => boolean) => view.edges.some(test);
  const solid = has((e) => e.certainty === 'always');
  const dashed = has((e) => e.certainty === 'may' && e.type !== 'unresolved');
  const found = [
    ...(solid ? [['───▸', 'always']] : []),
    ...(dashed ? [['╌╌╌▸', 'may, [when]']] : []),
    ...(has((e) => e.type === 'unresolved') ? [['?', 'known at run time']] : []),
    ...(view.nodes.some((n) => n.type === 'event' && n.crossing) ? [[CROSSING.sign, CROSSING.meaning]] : []),
  ];
  return found.map(([sign, meaning]) => tag('td', {}, lines([tag('font', { color: FAINT }, text(sign)), small(meaning)])));
}
