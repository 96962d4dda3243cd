/**
 * Graphviz makes room for text by the widths of Arial (its own table, from Liberation Sans). Where neither is installed text would stand over its box,
 * so each piece says how long it is, and browsers fit whatever they have into that.
 */
export const FONT = 'Arial';
/** What has the same widths, or nearly. */
export const FAMILY = `Arial, Helvetica, 'Liberation Sans', Arimo, 'Nimbus Sans', 'DejaVu Sans Condensed', sans-serif`;

/** Of the signs from space to "~", in 2048ths of the font's size. */
const widths = (list: string): number[] => list.split(' ').map(Number);
const PLAIN = widths(
  '569 569 727 1139 1139 1821 1366 391 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 1139 1139 1139 1139 1139 1139 569 569 1196 1196 1196 1139 2079 1366 1366 1479 1479 1366 1251 1593 1479 569 1024 1366 1139 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251 569 569 569 961 1139 682 1139 1139 1024 1139 1139 569 1139 1139 455 455 1024 455 1706 1139 1139 1139 1139 682 1024 569 1139 1024 1479 1024 1024 1024 684 532 684 1196',
);
const BOLD = widths(
  '569 682 971 1139 1139 1821 1479 487 682 682 797 1196 569 682 569 569 1139 1139 1139 1139 1139 1139 1139 1139 1139 1139 682 682 1196 1196 1196 1251 1997 1479 1479 1479 1479 1366 1251 1593 1479 569 1139 1479 1251 1706 1479 1593 1366 1593 1479 1366 1251 1479 1366 1933 1366 1366 1251 682 569 682 1196 1139 682 1139 1251 1139 1251 1139 682 1251 1251 569 569 1139 569 1821 1251 1251 1251 1251 797 1139 682 1251 1139 1593 1139 1139 1024 797 573 797 1196',
);
/** Of each byte of any other sign. */
const OTHER = 569;

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
    name ? (ENTITIES[name] ?? all) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** The room that Graphviz makes for a text, in units of the font's size. */
function widthOf(text: string, bold: boolean): number {
  let sum = 0;
  for (const c of text) {
    const code = c.charCodeAt(0);
    sum += (bold ? BOLD : PLAIN)[code - 32] ?? OTHER * new TextEncoder().encode(c).length;
  }
  return sum / 2048;
}

/** A picture of Graphviz in which each text is as long as the room that was made for it. */
export const fitted = (svg: string): string =>
  svg.replace(
    /<text ([^>]*?)font-family="Arial"( font-weight="bold")?([^>]*? font-size="([\d.]+)"[^>]*)>([^<]*)<\/text>/g,
    (all, before, bold, after, size, content) => {
      const text = unescaped(content);
      // What several signs make one of is narrower than the room for it.
      if (text.trim().length < 2 || /[\p{M}\p{Extended_Pictographic}\u200d]/u.test(text)) return all;
      const length = Math.round(widthOf(text, bold !== undefined) * Number(size) * 10) / 10;
      return `<text ${before}font-family="Arial"${bold ?? ''}${after} textLength="${length}" lengthAdjust="spacingAndGlyphs">${content}</text>`;
    },
  );
