/** What a terminal or a reader's eye could be fooled by: control characters, bidi controls, invisible characters, halves of surrogate pairs. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text that is safe to print to a terminal: one line, whatever is hidden spelt out ("\n", "\x1b", "\u202e"). */
export function visible(text: string): string {
  return text.replace(HIDDEN, (c) => {
    const code = c.codePointAt(0)!;
    const hex = code.toString(16);
    return SHORT[c] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`);
  });
}

/** Code as one visible line: white space, new lines included, is one space. */
export function oneLine(code: string): string {
  return visible(code.replace(/\s+/g, ' ').trim());
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\\': '&#92;' };

/** Text for XML and HTML, in elements and in quoted attributes. */
export function xml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => ENTITIES[c]);
}

/** Every sign that DOT, its lexer or ts-graphviz would read as syntax as an entity; a backslash as often as Graphviz halves it. */
function entities(text: string, backslashes: number): string {
  return visible(text).replace(/[&<>"'\\]/g, (c) => (c === '\\' ? ENTITIES[c].repeat(backslashes) : ENTITIES[c]));
}

/** Text for elements and attributes of HTML-like labels. */
export function htmlLike(text: string): string {
  return entities(text, 2);
}

/** Lines for a label in DOT. */
export function dotLabel(...lines: string[]): string {
  return lines.map((line) => entities(line, 2)).join('\n');
}

/** Lines for a tooltip in DOT; Graphviz reads those of nodes twice. */
export function dotTooltip(...lines: string[]): string {
  return lines.map((line) => entities(line, 4)).join('\n');
}

/** Text for a quoted label of Mermaid: letters, digits and harmless signs as they are, all else as "#35;". */
export function mermaidText(text: string): string {
  const coded = visible(text).replace(/[^\p{L}\p{M}\p{N} ./_,:()«»…→↳·-]/gu, (c) => `#${c.codePointAt(0)};`);
  return coded.replaceAll('#92;n', '#92;#8203;n'); // Mermaid would break the line at "\\n".
}

/** At most `length` characters, with "…" for the rest; never half a character. */
export function cut(text: string, length: number): string {
  const chars = Array.from(text);
  return chars.length <= length
    ? text
    : `${chars
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Guards in at most `length` characters: of a long one its last conditions, which are the nearest to the place. */
export function cutGuards(guards: readonly string[], length: number): string {
  const whole = guards.join(' or ');
  if (Array.from(whole).length <= length) return whole;
  const share = Math.max(12, Math.floor(length / guards.length));
  const nearest = guards.map((guard) => {
    if (Array.from(guard).length <= share) return guard;
    const parts = guard.split(' and ');
    let kept = parts.pop()!;
    while (parts.length && kept.length + parts[parts.length - 1].length + 7 <= share) kept = `${parts.pop()} and ${kept}`;
    return parts.length ? `… ${kept}` : kept;
  });
  return cut(nearest.join(' or '), length);
}

/** Lines of at most about `width` characters, broken between the words of a name (at capitals, dots, slashes, dashes, spaces). */
export function wrap(name: string, width: number): string[] {
  const parts = name.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}./\\:_ -]+[./\\:_ -]*|[\s\S]/gu) ?? [name];
  const lines = [''];
  for (const part of parts.flatMap((p) => chunks(p, width))) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last].length + part.length > width) lines.push(part);
    else lines[last] += part;
  }
  return lines.map((l) => l.trim()).filter((l) => l !== '');
}

/** Code in lines of at most about `width` characters, broken at spaces and, when it has none, anywhere. */
export function wrapWords(code: string, width: number): string[] {
  const lines = [''];
  for (const word of code.split(' ').flatMap((w) => chunks(w, width * 2))) {
    const last = lines.length - 1;
    if (lines[last] !== '' && lines[last].length + word.length >= width) lines.push(word);
    else lines[last] += lines[last] === '' ? word : ` ${word}`;
  }
  return lines;
}

function chunks(text: string, width: number): string[] {
  const chars = Array.from(text);
  return Array.from({ length: Math.ceil(chars.length / width) }, (_, i) => chars.slice(i * width, (i + 1) * width).join(''));
}

/** Whether what links start with is an address on the web or a path: nothing that a browser would run. */
export const isHarmless = (base: string): boolean => /^(https?:\/\/|[^:]*(\/|$))/i.test(base);

/** A link to a line of a source file: each folder's name encoded, so that no path can be taken for a scheme. */
export function sourceLink(place: { file: string; line: number }, base = ''): string {
  const path = place.file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(/'/g, '%27'))
    .join('/');
  return `${base === '' || base.endsWith('/') ? base : `${base}/`}${path}#L${place.line}`;
}
