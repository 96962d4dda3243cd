import { Chalk } from 'chalk';
import type { Bullet, Item, Piece, Report } from './diff-report.js';
import { visible } from './escape.js';

/** More items than this of one kind are counted, not listed, unless all are asked for. */
const MOST = 15;

export interface TextOptions {
  /** Colours of a terminal. */
  color?: boolean;
  /** List all, however many. */
  full?: boolean;
}

/** A difference for a terminal: what it means first, then what changed. */
export function diffText(report: Report, { color = false, full = false }: TextOptions): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const bullets: Record<Bullet, string> = {
    '!': paint.red.bold('!'),
    '▲': paint.blue.bold('▲'),
    '+': paint.blue('+'),
    '−': paint.red('−'),
    '~': paint.yellow('~'),
    '→': paint.dim('→'),
  };
  const said = (pieces: readonly Piece[]): string => pieces.map((p) => (typeof p === 'string' ? p : paint.bold(visible(p.code)))).join('');
  const place = ({ place: p }: Item): string =>
    p ? paint.dim(`  ${visible(p.file)}:${p.line}${p.side === 'before' ? ' (before)' : ''}`) : '';
  const lines = (items: readonly Item[]): string[] => {
    const listed = full || items.length <= MOST ? items : items.slice(0, MOST - 1);
    const rest = items.length - listed.length;
    return [
      ...listed.flatMap((i) => [`  ${bullets[i.bullet]} ${said(i.text)}${place(i)}`, ...i.more.map((m) => `      ${said(m)}`)]),
      ...(rest ? [paint.dim(`  … and ${rest} more (--full lists all)`)] : []),
    ];
  };
  return [
    `${paint.bold(visible(report.base))} → ${paint.bold(visible(report.head))}: ${report.summary}`,
    ...(report.consequences.length ? ['', paint.underline('What that means'), ...lines(report.consequences)] : []),
    ...report.sections.flatMap(({ title, items }) => ['', paint.underline(title), ...lines(items)]),
    '',
  ].join('\n');
}
