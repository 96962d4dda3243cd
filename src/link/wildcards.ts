/** Whether a name stands for others. */
export const isWildcard = (name: string, delimiter = '.'): boolean => name.split(delimiter).some((part) => part === '*' || part === '**');

/** Whether a broker's topic stands for others. */
export const isTopicPattern = (name: string): boolean => name.split('.').some((part) => part === '*' || part === '#');

/** Whether a routing key fits a topic: `*` is one part, `#` any number of parts. */
export const matchesTopic = (pattern: string, name: string): boolean =>
  matchesPattern(
    pattern
      .split('.')
      .map((part) => (part === '#' ? '**' : part))
      .join('.'),
    name,
  );

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
