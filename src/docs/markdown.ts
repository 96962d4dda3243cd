import { cut, oneLine, sourceLink, visible } from '../render/escape.js';

/** A piece of Markdown that is safe to stand in a line or a table's cell; only the functions of this file make one. */
export type Inline = string & { readonly inline: unique symbol };

/** Longest text of a name and of code in a line, in characters. */
const LONGEST = { name: 80, code: 120, text: 600 };

/** Literal Markdown of this program's own, with safe pieces in it. */
export function md(strings: TemplateStringsArray, ...values: (Inline | number)[]): Inline {
  return strings.reduce((text, s, i) => text + s + (i < values.length ? values[i] : ''), '') as Inline;
}

/** Safe pieces, one after the other. */
export const joined = (pieces: readonly Inline[], by = ', '): Inline => pieces.join(by) as Inline;

/** "a, b and c" of safe pieces. */
export function enumerated(pieces: readonly Inline[], last = 'and'): Inline {
  return (pieces.length < 2 ? pieces.join('') : `${pieces.slice(0, -1).join(', ')} ${last} ${pieces[pieces.length - 1]}`) as Inline;
}

/** Any text as text: nothing in it is read as Markdown or HTML, nor becomes a link. */
export function text(value: string, longest = LONGEST.text): Inline {
  return cut(oneLine(value), longest)
    .replace(/[\\`*_[\]<>~$&{}]|:(?=\/\/)|@(?=[\w.-])/g, '\\$&')
    .replaceAll('|', '&#124;')
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[#+=-]/, '\\$&') as Inline;
}

/** Any text as code. */
export function code(value: string, longest = LONGEST.code): Inline {
  // Renderers don't agree on a backslash before the "|" that ends a table's cell.
  const content = cut(oneLine(value), longest).replaceAll('\\|', '\\∣') || ' ';
  const longestRun = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = '`'.repeat(longestRun + 1);
  const space = longestRun ? ' ' : '';
  return `${fence}${space}${content}${space}${fence}` as Inline;
}

/** What a comment of the code says: its text, with `code` as code and {@link X} as X. */
export function comment(value: string): Inline {
  const flat = cut(oneLine(value), LONGEST.text).replace(/\{@(?:link|linkcode|linkplain)\s+([^}|\s]+)[^}]*\}/g, '`$1`');
  return flat
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1).trim() || ' ') : spaced(part)))
    .join('') as Inline;
}

const spaced = (part: string): string => {
  const [, before, , after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part)!;
  return `${before && ' '}${text(part)}${after && ' '}`;
};

/** A link; the target is one of this program's own making. */
export const link = (label: Inline, target: string): Inline => `[${label}](${target})` as Inline;

/** A path below a folder as a link's target. */
export const target = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`))
    .join('/');

/** A place in the sources, as a link to its line. */
export function place(at: { file: string; line: number }, base: string): Inline {
  const short = at.file.split('/').slice(-2).join('/');
  return link(
    code(`${short}:${at.line}`),
    sourceLink(at, base).replace(/[!()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`),
  );
}

/** A picture with what it shows in words. */
export const image = (alt: string, to: string): Inline => `![${text(alt, 300)}](${to})` as Inline;

/** A table; rows beyond the limit are counted. */
export function table(header: readonly string[], rows: readonly (readonly Inline[])[], limit = 150, more = ''): string[] {
  if (!rows.length) return [];
  const cells = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const left = rows.length - limit;
  return [
    cells(header),
    cells(header.map(() => '---')),
    ...rows.slice(0, limit).map(cells),
    ...(left > 0 ? ['', `… and ${left} more${more && ` ${more}`}.`] : []),
  ];
}

/** A name of code in a heading or a title: one line, nothing hidden. */
export const plain = (value: string): string => cut(visible(value.replace(/\s+/g, ' ').trim()), LONGEST.name);
