import type { Item, Piece, Report } from './diff-report.js';
import { sourceLink, visible } from './escape.js';
import type { RenderOptions } from './options.js';

/** GitHub refuses longer comments; GitLab takes more. */
const LONGEST = 65_000;
/** Items said before everything else; the rest is folded. */
const FIRST = 12;
const ALL_MOST = 400;

/** A difference for a comment on a pull request: what it is, what it means, one diagram, and the rest folded. */
export function diffMarkdown(
  report: Report,
  diagram: { text: string; notes: readonly string[] },
  options: Pick<RenderOptions, 'linkBase' | 'baseLinkBase'>,
): string {
  const lines = (items: readonly Item[]): string[] =>
    items.flatMap((i) => [`- ${SIGNS[i.bullet]} ${said(i.text)}${place(i, options)}`, ...i.more.map((m) => `  - ${said(m)}`)]);
  const first = report.consequences.length ? report.consequences : report.sections.flatMap((s) => s.items);
  const titled = [
    ...(report.consequences.length > FIRST ? [{ title: 'What that means', items: report.consequences }] : []),
    ...report.sections,
  ];
  const head = [
    '### What this changes in the cascade of events',
    '',
    `${codeSpan(report.base)} → ${codeSpan(report.head)}: ${report.summary}`,
    '',
    ...lines(first.slice(0, FIRST)),
    ...(first.length > FIRST ? [`- … and ${first.length - FIRST} more below`] : []),
    '',
    ...diagram.notes.map((n) => `_${n}_\n`),
    '```mermaid',
    diagram.text.trimEnd(),
    '```',
    '',
    '<sub>+ added, − removed, ~ changed; solid arrows always happen once the step before happened, dashed ones may, when the condition holds.</sub>',
    '',
  ];
  const folded = titled.map(({ title, items }) => ({ title, items, count: items.length }));
  for (let most = ALL_MOST; ; most = Math.floor(most / 2)) {
    const rest = folded.flatMap(({ title, items, count }) => [
      `<details><summary>${title}: ${count}</summary>`,
      '',
      ...lines(items.slice(0, most)),
      ...(count > most ? [`- … and ${count - most} more: a comment has no room for them`] : []),
      '',
      '</details>',
    ]);
    const text = `${[...head, ...rest].join('\n')}\n`;
    if (text.length <= LONGEST || most === 0) return text;
  }
}

const SIGNS: Record<Item['bullet'], string> = { '!': '⚠️', '▲': '▲', '+': '**+**', '−': '**−**', '~': '**~**', '→': '→' };

const said = (pieces: readonly Piece[]): string => pieces.map((p) => (typeof p === 'string' ? words(p) : codeSpan(p.code))).join('');

/** Words that hold no name: reasons may still hold a sign that Markdown obeys. */
const words = (text: string): string => visible(text).replace(/[\\`*_{}[\]<>|#@&$]/g, (c) => `&#${c.codePointAt(0)};`);

/** Any text as code: between more backticks than it has in a row. */
function codeSpan(text: string): string {
  const shown = visible(text) || ' ';
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

function place({ place: p }: Item, { linkBase, baseLinkBase }: Pick<RenderOptions, 'linkBase' | 'baseLinkBase'>): string {
  if (!p) return '';
  const base = p.side === 'before' ? (baseLinkBase ?? linkBase) : linkBase;
  const name = `${p.file.split('/').at(-1)}:${p.line}`;
  // Without a base a link in a comment would lead nowhere.
  if (!base) return ` (${codeSpan(name)})`;
  return ` ([${codeSpan(name)}](<${sourceLink(p, base).replace(/[<>\s]/g, (c) => encodeURIComponent(c))}>))`;
}
