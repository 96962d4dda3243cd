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
  pkg: string,
  name: string,
  self: ValOf<'inst'> | undefined,
): Val[] | null {
  const { exprs } = file.facts;
  const [first] = x.a;
  const inner = first === undefined ? undefined : exprs[first];
  if (OF_PATHS.test(pkg)) {
    if (name === 'join' || name === 'resolve') {
      const parts = x.a.map((a): Val[] => (isHere(exprs, a) ? [{ t: 'str', v: '.' }] : evaluator.expr(file, a, self)));
      return joined(evaluator, parts, name === 'resolve');
    }
    if (name !== 'dirname' || inner?.k !== 'call') return null;
    const callee = exprs[inner.f];
    const isOwn =
      (callee.k === 'mem' ? callee.n : callee.k === 'ref' && callee.r[0] === 'i' ? file.facts.imports[callee.r[1]].n : '') ===
      'fileURLToPath';
    return isOwn ? [{ t: 'str', v: folderOf(file), folder: true }] : [];
  }
  if (OF_URLS.test(pkg) && name === 'fileURLToPath' && inner?.k === 'new' && inner.a.length === 2)
    return ofFolder(evaluator.template([`${folderOf(file).replace(/\/$/, '')}/`, ''], [evaluator.expr(file, inner.a[0], self)]));
  return null;
}

/** One path of several; `anew`: one that begins at the root leaves out what stands before it. */
function joined(evaluator: Evaluator, given: Val[][], anew: boolean): Val[] {
  // What is empty is no step.
  let parts = given.filter((vals) => vals.length !== 1 || vals[0].t !== 'str' || vals[0].v !== '');
  const isAbsolute = (v: Val): boolean => v.t === 'str' && v.v.startsWith('/');
  if (anew) {
    const from = parts.findLastIndex((vals) => vals.some(isAbsolute));
    if (from > 0 && !parts[from].every(isAbsolute)) return [];
    parts = parts.slice(Math.max(from, 0));
  }
  if (!parts.length) return [];
  const made = evaluator
    .template(['', ...parts.slice(1).map(() => '/'), ''], parts)
    .map((v) => (v.t === 'str' ? { ...v, v: normalized(v.v, anew) } : v));
  return parts[0].some((v) => v.t === 'str' && v.folder) ? ofFolder(made) : made;
}

const normalized = (path: string, anew: boolean): string => {
  const whole = posix.normalize(path);
  return anew && whole.length > 1 ? whole.replace(/\/$/, '') : whole;
};

const ofFolder = (vals: Val[]): Val[] => vals.map((v) => (v.t === 'str' ? { ...v, folder: true } : v));

/** `process.cwd()`: where a tool is run. */
function isHere(exprs: readonly Expr[], e: E): boolean {
  const x = exprs[e];
  const callee = x.k === 'call' ? exprs[x.f] : undefined;
  return callee?.k === 'mem' && callee.n === 'cwd';
}

const OF_PATHS = /^(node:)?path(\/posix)?$/;
const OF_URLS = /^(node:)?url$/;
