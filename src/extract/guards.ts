/** Guards: the condition under which a place runs, as text. '' is none. */

/** Longest guard that facts keep, in characters; a picture cuts it shorter. */
const LONGEST = 300;

/** Text of a condition with its white space folded. */
export const condition = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat;
};

/** Outer and inner guard together, outermost first. */
export const both = (outer: string, inner: string): string => {
  if (!outer) return inner;
  if (!inner || outer === inner) return outer;
  return condition(`${outer} and ${inner}`);
};

/** The guard of what runs when the given one does not hold. */
export const otherwise = (guard: string): string => (guard.startsWith('else of ') ? guard.slice('else of '.length) : `else of ${guard}`);
