import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { git, maybeGit } from '../source/git.js';
import { CannotError } from './talk.js';

/** Puts things into git's index: what the next commit takes. Paths are those of the working tree. */
export interface Staging {
  /** The staged text of a file; null when the index has none. */
  read(file: string): Promise<string | null>;
  /** Stages files as they are in the working tree, those that are gone too. */
  stage(files: readonly string[]): Promise<void>;
  /** Stages a text as a file's content; the working tree keeps what it has. */
  put(file: string, text: string): Promise<void>;
}

/**
 * The index of the repository that holds a folder.
 * @throws GitError outside of a repository
 */
export async function openStaging(folder: string): Promise<Staging> {
  const top = realpathSync((await git(folder, ['rev-parse', '--show-toplevel'])).trimEnd());
  const here = realpathSync(folder);
  const inside = (file: string): string => {
    const path = relative(top, join(here, relative(folder, resolve(folder, file))));
    if (path === '..' || path.startsWith(`..${sep}`)) throw new CannotError(`${file} is outside of the repository, so it can't be staged`);
    return path.split(sep).join('/');
  };
  const literally = ['--literal-pathspecs'];
  return {
    read: (file) => maybeGit(top, ['cat-file', 'blob', `:${inside(file)}`]),
    stage: async (files) => {
      const known = new Set((await git(top, ['ls-files', '-z'])).split('\0'));
      const paths = files.filter((f) => existsSync(f) || known.has(inside(f))).map((f) => `${inside(f)}\0`);
      await git(top, [...literally, 'add', '-A', '--pathspec-from-file=-', '--pathspec-file-nul'], paths.join(''));
    },
    put: async (file, text) => {
      const path = inside(file);
      const [mode] = (await git(top, [...literally, 'ls-files', '--stage', '--', path])).split(' ');
      const id = (await git(top, ['hash-object', '-w', '--stdin'], text)).trim();
      await git(top, ['update-index', '--cacheinfo', `${mode},${id},${path}`]);
    },
  };
}
