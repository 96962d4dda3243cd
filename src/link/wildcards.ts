export { isGlob, isTopicPattern, matchesGlob, matchesPattern, matchesTopic } from '../graph/wildcards.js';

/** Whether a name stands for others. */
export const isWildcard = (name: string, delimiter = '.'): boolean => name.split(delimiter).some((part) => part === '*' || part === '**');
