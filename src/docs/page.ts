import { type Inline, image, joined, link, md, table, text } from './markdown.js';
import { pageMarker } from './marker.js';
import type { Picture } from './pictures.js';
import { GLOSSARY, OVERVIEW, type Site } from './site.js';

/** In bytes: forges stop drawing long pages, and people stop reading them. */
const LONGEST = 90_000;

/** A page of the docs while it is written. */
export class Page {
  private readonly lines: string[] = [];

  constructor(
    private readonly site: Site,
    /** Below the folder of the docs. */
    readonly path: string,
    title: Inline,
  ) {
    this.add(`# ${title}`);
  }

  heading(words: Inline, level = 2): this {
    return this.add(`${'#'.repeat(level)} ${words}`);
  }

  paragraph(words: Inline): this {
    return words === '' ? this : this.add(words);
  }

  /** Items with how deep they stand, or all at the top. */
  list(items: readonly (Inline | { depth: number; item: Inline })[]): this {
    const lines = items.map((i) => (typeof i === 'string' ? `- ${i}` : `${'  '.repeat(i.depth)}- ${i.item}`));
    return lines.length ? this.add(...lines) : this;
  }

  table(header: readonly string[], rows: readonly (readonly Inline[])[], limit?: number, more?: string): this {
    return rows.length ? this.add(...table(header, rows, limit, more)) : this;
  }

  picture(picture: Picture, alt: string): this {
    return this.add(...pictureLines(picture, alt, this.path, this.site));
  }

  private add(...lines: string[]): this {
    this.lines.push(...lines, '');
    return this;
  }

  /** The whole text; what is too long for a page is left out, and that is said. */
  get text(): string {
    const ways = [link(md`Overview`, this.site.to(OVERVIEW, this.path)), link(md`Glossary`, this.site.to(GLOSSARY, this.path))];
    const foot = this.path === OVERVIEW ? [] : ['---', '', joined(ways, ' · '), ''];
    const kept: string[] = [];
    let size = 0;
    for (const line of this.lines) {
      size += Buffer.byteLength(line) + 1;
      if (size > LONGEST) {
        while (kept.at(-1) === '') kept.pop();
        kept.push('', 'This page ends here because it is too long; `event-cascade graph --format json` has the rest.', '');
        break;
      }
      kept.push(line);
    }
    return [pageMarker(this.path), '', ...kept, ...foot].join('\n');
  }
}

/** A picture in a page or in any other Markdown file, whose path is given as seen from the docs. */
export function pictureLines(picture: Picture, alt: string, from: string, site: Site): string[] {
  if (picture.mermaid !== null) return ['```mermaid', ...picture.mermaid.trimEnd().split('\n'), '```'];
  return [image(alt, site.to(picture.path!, from))];
}

/** "a, b, c and 4 more". */
export function some(items: readonly Inline[], most: number): Inline {
  const left = items.length - most;
  return left > 0 ? md`${joined(items.slice(0, most))} and ${text(`${left} more`)}` : joined(items);
}
