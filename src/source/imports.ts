const SPECIFIER = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g;
const GLOBAL = /\bdeclare\s+global\b/;
const MODULE = /^\s*(?:import|export)\b/m;

/** Module specifiers that a file's text mentions: more than it imports where comments or strings look like imports, never fewer. */
export function specifiersIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(SPECIFIER)) found.add(match[2]);
  return [...found];
}

/** Whether a declaration file gives names to files that don't import it. */
export const declaresGlobals = (text: string): boolean => GLOBAL.test(text) || !MODULE.test(text);
