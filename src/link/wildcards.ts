import { matchesPattern } from '../graph/wildcards.js';

export { matchesPattern };

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
