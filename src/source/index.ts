import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, list, repositoryOf, walk } from './list.js';
import { isConfig, type Selection, selector } from './select.js';

export type { Diagnostic } from './list.js';

/** The files of a folder that are analysed, and the configuration beside them. */
export interface SourceSet {
  /** Absolute path of the folder. */
  root: string;
  /** Sorted, relative to the root, with "/". */
  files: { path: string; insisted: boolean }[];
  /** Paths of tsconfig*.json, package.json and what describes a workspace. */
  configs: string[];
  /** Text of a configuration file; those of folders above are given too, as far as the repository reaches. */
  read(path: string): string | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Opens a folder for analysis. Nothing is written, nothing is followed out of the repository.
 * @throws when the root is no folder
 */
export async function openFolder(options: Selection & { root: string }): Promise<SourceSet> {
  const root = resolve(options.root);
  if (!statSync(root).isDirectory()) throw new Error(`${options.root} is not a folder`);
  const { chosen, insisted } = selector(options);
  const [listed, repository] = await Promise.all([list(root), repositoryOf(root)]);
  // Files asked for by a glob may be ones that git ignores.
  const all = options.include?.length ? [...new Set([...listed.paths, ...walk(root).paths.filter(insisted)])] : listed.paths;
  const top = repository ?? root;
  return {
    root,
    files: all
      .filter(chosen)
      .sort()
      .map((path) => ({ path, insisted: insisted(path) })),
    configs: all.filter(isConfig).sort(),
    read: (path) => {
      const file = join(root, path);
      const within = relative(top, file);
      if (within === '..' || within.startsWith(`..${sep}`)) return undefined;
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    diagnostics: listed.diagnostics,
  };
}
