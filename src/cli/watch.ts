import { relative, resolve, sep } from 'node:path';
import { watch as observe } from 'chokidar';
import { CONFIG_FILES } from '../config/find.js';
import { isConfig, mayBeRead } from '../source/select.js';

/** Folders of which changes say nothing about the code. */
const NEVER = /(^|\/)(node_modules|\.git|\.hg|\.svn|bower_components|\.yarn|\.pnpm-store|dist|build|out|coverage)(\/|$)/;
/** Milliseconds in which changes are one: an editor or a git checkout writes several files. */
const TOGETHER = 60;

/** Whether nothing at a path, relative to the root, is looked at. */
export const isPassedOver = (path: string): boolean => NEVER.test(path);

export interface Watched {
  root: string;
  /** Files that count whatever they are called. */
  named: readonly string[];
  /** Whether nothing else counts. */
  only: boolean;
}

/**
 * Calls back after files changed that a graph is made of; never twice at once, and once more when something changed meanwhile.
 * @returns what ends it
 */
export async function watch({ root, named, only }: Watched, changed: () => Promise<void>): Promise<() => Promise<void>> {
  const files = new Set(named.map((file) => resolve(root, file)));
  const within = (path: string): string => relative(root, path).split(sep).join('/');
  const counts = (path: string): boolean =>
    files.has(path) ||
    (!only && (mayBeRead(within(path)) || isConfig(within(path)) || (CONFIG_FILES as readonly string[]).includes(within(path))));
  const observer = observe(only ? [...files] : [root, ...files], {
    ignored: (path) => !files.has(path) && isPassedOver(within(path)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  const run = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = changed().finally(() => {
      running = null;
      if (again) run();
    });
    again = false;
  };
  observer.on('all', (_, path) => {
    if (!counts(resolve(path))) return;
    clearTimeout(timer);
    timer = setTimeout(run, TOGETHER);
  });
  await new Promise<void>((ready) => observer.once('ready', ready));
  return async () => {
    clearTimeout(timer);
    await observer.close();
    await running;
  };
}
