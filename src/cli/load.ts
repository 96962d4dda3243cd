import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { shownName } from '../graph/graph-index.js';
import type { Graph } from '../graph/model.js';
import type { Point } from '../source/index.js';
import { type CacheOptions, cacheFor } from './cache.js';
import { CannotError, type Talk } from './talk.js';

/** What is asked of the code that a graph is made of. */
export interface ReadingOptions extends CacheOptions {
  include?: string[];
  exclude?: string[];
  tests?: boolean;
  includeRuntime?: boolean;
  config?: string | false;
  /** As git keeps it; default: the working tree. */
  point?: Point;
  verbose?: boolean;
}

/** Problems of the input that are listed; more are counted. */
const LISTED = 20;

/** The graph of saved JSON, or of the code at the paths. */
export async function graphOf(paths: readonly string[], options: ReadingOptions, talk: Talk): Promise<Graph> {
  for (const path of paths) if (!existsSync(path)) throw new CannotError(`${path}: no such file or folder`);
  if (paths.length === 1 && paths[0].endsWith('.json') && statSync(paths[0]).isFile()) {
    const { parseGraph } = await import('../graph/schema.js');
    try {
      return parseGraph(readFileSync(paths[0], 'utf8'), paths[0]);
    } catch (error) {
      throw new CannotError(error instanceof Error ? error.message : String(error));
    }
  }
  const { root, within } = rootOf(paths);
  const { analyse } = await import('../analyse.js');
  const { graph, diagnostics, files, timings } = await analyse({
    root,
    paths: within,
    include: options.include,
    exclude: options.exclude,
    tests: options.tests,
    includeRuntime: options.includeRuntime,
    config: options.config,
    point: options.point,
    cache: await cacheFor(root, options),
  });
  for (const { file, message } of diagnostics.slice(0, options.verbose ? undefined : LISTED)) talk.warn(`${file}: ${message}`);
  if (diagnostics.length > LISTED && !options.verbose) talk.warn(`… and ${diagnostics.length - LISTED} more (--verbose lists all)`);
  const where = paths.join(', ');
  if (!files)
    throw new CannotError(
      `${where === '.' ? 'the current folder' : where}: no TypeScript found (git-ignored files, tests and declarations are left out; --include and --tests change that)`,
    );
  const ms = (n: number): string => `${Math.round(n)} ms`;
  talk.say(
    `${files} files: ${graph.events.length} events, ${graph.callables.length} callables, ${graph.unresolved.length} unresolved (found in ${ms(timings.source)}, read in ${ms(timings.extract)}, linked in ${ms(timings.link)})`,
  );
  if (!graph.events.length) talk.note(`no events found in ${files} files: none of them emits or listens in a way that a vocabulary knows`);
  for (const { by, event, only } of graph.claims) {
    const callable = graph.callables.find((c) => c.id === by);
    const name = callable ? shownName(callable) : by;
    talk.warn(
      only === 'claimed' ? `${name} claims to emit ${event}, but nothing in it does` : `${name} emits ${event} but does not claim it`,
    );
  }
  return graph;
}

/** One folder is the root by itself; several paths share the deepest folder that holds them all. */
export function rootOf(paths: readonly string[]): { root: string; within: string[] } {
  const whole = paths.map((p) => resolve(p));
  if (whole.length === 1 && statSync(whole[0]).isDirectory()) return { root: whole[0], within: [] };
  let root = statSync(whole[0]).isDirectory() ? whole[0] : dirname(whole[0]);
  while (!whole.every((p) => p === root || p.startsWith(root.endsWith(sep) ? root : root + sep))) root = dirname(root);
  return { root, within: whole.map((p) => relative(root, p).split(sep).join('/')).filter(Boolean) };
}
