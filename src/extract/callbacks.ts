/** How often a callback given to a well-known function runs: what the guard of its code needs. */

/** Runs once for each element. */
const EACH = new Set(
  'map forEach flatMap filter reduce reduceRight some every find findIndex findLast sort toSorted each mapSeries eachSeries concatMap mergeMap switchMap exhaustMap forEachAsync mapAsync'.split(
    ' ',
  ),
);
/** Runs once, when what was waited for is there. */
const ONCE = new Set(
  'then finally setTimeout setImmediate setInterval queueMicrotask nextTick transaction $transaction withTransaction runInTransaction runTransaction inTransaction startTransaction transactional atomic tx startActiveSpan runWithContext call apply bind'.split(
    ' ',
  ),
);

/** Functions of `effect` that run theirs once, whenever the effect is run: `map` and `flatMap` are of no list there. */
const ONCE_OF_EFFECTS = new Set(
  'gen sync promise tryPromise try suspend map flatMap andThen tap zipRight as scoped acquireRelease'.split(' '),
);

export type CallbackUse = 'each' | 'once' | 'catch' | 'unknown';

/** What becomes of the argument number `index` of a call of `name`. */
export function callbackUse(name: string, index: number): CallbackUse {
  if (name === 'catch' || name === 'catchError' || (name === 'then' && index === 1)) return 'catch';
  // `Array.from(list, make)`
  if (EACH.has(name) || (name === 'from' && index === 1)) return 'each';
  if (ONCE.has(name)) return 'once';
  return 'unknown';
}

/** The same of a function of `effect`. */
export function effectUse(name: string): CallbackUse {
  if (ONCE_OF_EFFECTS.has(name)) return 'once';
  if (/^(catch|tapError|orElse)/.test(name)) return 'catch';
  return name === 'forEach' || name === 'loop' || name === 'iterate' ? 'each' : 'unknown';
}

/** Which parameter of a callback gets each element: that of `reduce` first gets what it gave before. */
export const elementOf = (name: string): number => (name.startsWith('reduce') ? 1 : 0);

/** Methods that are given, the function, behind an event's name where there is one, that shall hear it no more: they run nothing. */
const FORGET = new Set(['off', 'removeListener', 'removeEventListener', 'stopListening', 'unbind']);

/** The argument of a call of `name` that is only forgotten. */
export const forgotten = <T>(name: string, args: readonly T[]): T | undefined =>
  FORGET.has(name) ? args[args.length > 1 ? 1 : 0] : undefined;
