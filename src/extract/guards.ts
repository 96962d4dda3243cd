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

/** The guard of what runs when the given one does not hold. */
export const otherwise = (guard: string): string => (guard.startsWith('else of ') ? guard.slice('else of '.length) : `else of ${guard}`);
