/** Guards: the condition under which a place runs, as text. '' is none. */

/** Longest guard that facts keep, in characters; a picture cuts it shorter. */
const LONGEST = 300;

const cut = (flat: string): string => (flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat);

/** White space folded; most of what is written needs none. */
export const folded = (text: string): string => (/[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** Text of a condition with its white space folded. */
export const condition = (text: string): string => cut(folded(text));

/** Outer and inner guard together, outermost first. */
export const both = (outer: string, inner: string): string => {
  if (!outer) return inner;
  if (!inner || outer === inner) return outer;
  return cut(`${outer} and ${inner}`);
};

/** The parts of a guard, outermost first, or of a condition: what stands in brackets or quotes stays together. */
export function partsOf(guard: string, by = ' and '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i < guard.length; i++) {
    const c = guard[i];
    if (quote) {
      if (c === '\\') i++;
      else if (c === quote) quote = '';
    } else if (c === "'" || c === '"' || c === '`') quote = c;
    else if (c === '(' || c === '[' || c === '{') depth++;
    else if (c === ')' || c === ']' || c === '}') depth--;
    else if (depth === 0 && c === ' ' && guard.startsWith(by, i)) {
      parts.push(guard.slice(from, i));
      from = i + by.length;
    }
  }
  return [...parts, guard.slice(from)];
}

/** The guard of what runs when the given one does not hold. */
export const otherwise = (guard: string): string => {
  if (partsOf(guard).length > 1) return `else of (${guard})`;
  if (!guard.startsWith('else of ')) return `else of ${guard}`;
  const inner = guard.slice('else of '.length);
  const bare = inner.startsWith('(') && inner.endsWith(')') ? inner.slice(1, -1) : inner;
  return partsOf(bare).length > 1 ? bare : inner;
};

/** Whether a guard asks for nothing that another does not ask for too, and for less. */
export function asksLess(guard: string, other: string): boolean {
  if (!guard || guard === other) return guard !== other;
  const asked = partsOf(other);
  return partsOf(guard).every((part) => asked.includes(part));
}
