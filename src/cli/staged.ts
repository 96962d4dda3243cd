import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { CannotError } from './talk.js';

/** What git's index holds, and putting things into it. Paths are absolute unless said otherwise. */
export interface Staged {
  /** Where the staged version of a file or folder of the working tree can be read. */
  copyOf(path: string): string;
  /** The staged text of a file; null when the index has none. */
  read(file: string): Promise<string | null>;
  /** Stages files as they are in the working tree, those that are gone too. */
  stage(files: readonly string[]): Promise<void>;
  /** Stages a text as a file's content; the working tree keeps what it has. */
  put(file: string, text: string): Promise<void>;
}

/** What analysis reads. */
const SOURCES = ['*.ts', '*.tsx', '*.mts', '*.cts', '*.json'];
/** Set by git for its hooks; they must not lead away from the copy. */
const OF_HOOKS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/**
 * Does something with what is staged in the repository of a folder. The staged sources are copied to a temporary folder for that
 * time: neither working tree nor index are touched but by `stage` and `put`.
 * @throws CannotError outside of a repository
 */
export async function withStaged<T>(folder: string, action: (staged: Staged) => Promise<T>): Promise<T> {
  const environment = { ...process.env };
  const git = (args: string[], input?: string): string => {
    try {
      return execFileSync('git', args, {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
        input,
        maxBuffer: 1 << 30,
        stdio: ['pipe', 'pipe', 'pipe'],
      });
    } catch (error) {
      const said = String((error as { stderr?: string }).stderr ?? error)
        .trim()
        .split('\n')
        .at(-1);
      throw new CannotError(`git ${args.find((a) => !a.startsWith('-'))}: ${said}`);
    }
  };
  const top = realpathSync(git(['rev-parse', '--show-toplevel']).trimEnd());
  const inside = (path: string): string => {
    const way = relative(top, join(realpathSync(folder), relative(folder, resolve(folder, path))));
    if (way === '..' || way.startsWith(`..${sep}`)) throw new CannotError(`${path} is outside of the repository ${top}`);
    return way.split(sep).join('/');
  };
  const pathspecs = (paths: readonly string[]) => paths.map((p) => `${p}\0`).join('');
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'event-cascade-staged-')));
  try {
    const sources = git(['ls-files', '-z', '--full-name', '--', ...SOURCES.map((s) => `:(top)${s}`)]);
    git(['-C', top, 'checkout-index', '-z', '--stdin', '--force', `--prefix=${copy}/`], sources);
    for (const name of OF_HOOKS) delete process.env[name];
    return await action({
      copyOf: (path) => join(copy, inside(path)),
      read: async (file) => {
        const path = inside(file);
        if (!git(['ls-files', '--', `:(top,literal)${path}`])) return null;
        return git(['cat-file', 'blob', `:${path}`]);
      },
      stage: async (files) => {
        const known = new Set(git(['ls-files', '-z', '--full-name', '--', ':(top)']).split('\0'));
        const { existsSync } = await import('node:fs');
        const paths = files.filter((f) => existsSync(f) || known.has(inside(f))).map(inside);
        git(['-C', top, '--literal-pathspecs', 'add', '-A', '--pathspec-from-file=-', '--pathspec-file-nul'], pathspecs(paths));
      },
      put: async (file, text) => {
        const path = inside(file);
        const [mode] = git(['ls-files', '-s', '--', `:(top,literal)${path}`]).split(' ');
        const id = git(['hash-object', '-w', '--stdin'], text).trim();
        git(['-C', top, 'update-index', '--cacheinfo', `${mode},${id},${path}`]);
      },
    });
  } finally {
    Object.assign(
      process.env,
      Object.fromEntries(OF_HOOKS.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]]))),
    );
    rmSync(copy, { recursive: true, force: true });
  }
}
