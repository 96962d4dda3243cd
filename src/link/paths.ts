import { posix } from 'node:path';
import type { E, Expr } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import type { File, Val, ValOf } from './values.js';

/** The folder of a file, as a path from the root of what is analysed: that is "/". */
export const folderOf = ({ path }: File): string => posix.join('/', posix.dirname(path));

/**
 * Paths that functions of `path` and `url` put together of texts; null where it is none of those functions. They begin with "/" where they begin at a
 * file's own folder.
 */
export function pathGiven(
  evaluator: Evaluator,
  file: File,
  x: Extract<Expr, { k: 'call' }>,
  name: string,
  self: ValOf<'inst'> | undefined,
): Val[] | null {
  const { exprs } = file.facts;
  if (name === 'join' || name === 'resolve')
    return evaluator.template(
      ['', ...x.a.slice(1).map(() => '/'), ''],
      x.a.map((a) => (isHere(exprs, a) ? [{ t: 'str', v: '.' }] : evaluator.expr(file, a, self))),
    );
  const [first] = x.a;
  const inner = first === undefined ? undefined : exprs[first];
  if (name === 'dirname' && inner?.k === 'call') {
    const callee = exprs[inner.f];
    const isOwn =
      (callee.k === 'mem' ? callee.n : callee.k === 'ref' && callee.r[0] === 'i' ? file.facts.imports[callee.r[1]].n : '') ===
      'fileURLToPath';
    return isOwn ? [{ t: 'str', v: folderOf(file) }] : [];
  }
  if (name === 'fileURLToPath' && inner?.k === 'new' && inner.a.length === 2)
    return evaluator.template([`${folderOf(file).replace(/\/$/, '')}/`, ''], [evaluator.expr(file, inner.a[0], self)]);
  return null;
}

/** `process.cwd()`: where a tool is run. */
function isHere(exprs: readonly Expr[], e: E): boolean {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  return callee?.k === 'mem' && callee.n === 'cwd';
}

/** Modules with functions that put paths together. */
export const OF_PATHS = new Set(['path', 'node:path', 'url', 'node:url']);
