/**
 * Whether an event's name fits a wildcard as EventEmitter2 reads it: `*` is one part, `**` any number of parts.
 * @param delimiter what divides the parts
 */
export function matchesPattern(pattern: string, name: string, delimiter = '.'): boolean {
  const fits = (p: string[], n: string[]): boolean => {
    if (!p.length) return !n.length;
    if (p[0] === '**') return fits(p.slice(1), n) || (n.length > 0 && fits(p, n.slice(1)));
    return n.length > 0 && (p[0] === '*' || p[0] === n[0]) && fits(p.slice(1), n.slice(1));
  };
  return fits(pattern.split(delimiter), name.split(delimiter));
}

/** Whether a routing key fits a broker's topic: `*` is one part, `#` and `**` any number of parts. */
export function matchesTopic(pattern: string, name: string): boolean {
  const parts = pattern.split('.').map((part) => (part === '#' ? '**' : part));
  return matchesPattern(parts.join('.'), name);
}
