import { createHash } from 'node:crypto';

/**
 * What the first line of every generated file says: that this program made it, and for which place in the docs.
 * A file with another line, or that was moved or copied, is somebody's own and is never touched.
 */
const PAGE = /^<!-- Made by event-cascade docs \(([^()]+)\)[^>]*-->/;
const PICTURE = /^<!-- Made by event-cascade docs \(([^()]+)\), depth (\d+|all), of ([0-9a-f]{16}), drawn as ([0-9a-f]{16})\. -->\n/;

/** Text with the line ends that this program writes, whatever git made of them. */
export const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Whether a file's text says that it was generated for this path of the docs. */
export const isOurs = (text: string, path: string): boolean => PAGE.exec(text)?.[1] === path;

/** The first line of a page. */
export const firstLine = (path: string): string =>
  `<!-- Made by event-cascade docs (${path}). What is written here is lost when the code changes. -->`;

/** The first lines of a page of Markdown; its tables have long lines, and linters need not say so. */
export const pageMarker = (path: string): string => `${firstLine(path)}\n<!-- markdownlint-disable-file MD013 -->`;

/** A picture as a file: of what it was drawn, so that it need not be drawn again, and as what, so that a change by hand is seen. */
export const pictureFile = (path: string, { svg, depth, key }: { svg: string; depth: number | null; key: string }): string =>
  `<!-- Made by event-cascade docs (${path}), depth ${depth ?? 'all'}, of ${key}, drawn as ${hash(svg)}. -->\n${svg}`;

/** How deep the picture of a file reaches, when it is drawn of the same and unchanged since; else null. */
export function depthOf(text: string, path: string, key: string): { depth: number | null } | null {
  const found = PICTURE.exec(text);
  if (!found || found[1] !== path || found[3] !== key || hash(text.slice(found[0].length)) !== found[4]) return null;
  return { depth: found[2] === 'all' ? null : Number(found[2]) };
}

/** What follows the first line of a picture's file. */
export const drawingOf = (text: string): string => text.replace(PICTURE, '');
