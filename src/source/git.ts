import { execFile, execFileSync, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** What git could not do, and what a person can do about it. */
export class GitError extends Error {
  override name = 'GitError';
}

/** Settings that keep git from writing, asking, or running what a repository's configuration names. */
const QUIET = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '--no-pager'];

/** The environment for git: the repository is the one that holds the folder, whatever a hook's environment says. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_PREFIX: ___, ...rest } = process.env;
  return {
    ...rest,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A hook names the index that is being committed relative to where it runs.
    ...(rest.GIT_INDEX_FILE && { GIT_INDEX_FILE: resolve(rest.GIT_INDEX_FILE) }),
  };
}

const OPTIONS = { encoding: 'utf8', maxBuffer: 1 << 30 } as const;

/**
 * What git prints.
 * @param root folder to run it in
 * @throws GitError with git's reason, in words that say what to do
 */
export function git(root: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((done, failed) => {
    const child = execFile('git', [...QUIET, '-C', root, ...args], { ...OPTIONS, env: environment() }, (error, stdout, stderr) =>
      error ? failed(explained(error, stderr, root)) : done(stdout),
    );
    // Git may end before it has read all: its own message says why.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The same; null where git fails. */
export const maybeGit = (root: string, args: readonly string[], input?: string): Promise<string | null> =>
  git(root, args, input).catch(() => null);

/** Content of one blob, waited for; null when it is not there. */
export function blobNow(root: string, id: string): Buffer | null {
  try {
    const stdio: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', [...QUIET, '-C', root, 'cat-file', 'blob', id], { maxBuffer: 1 << 30, env: environment(), stdio });
  } catch {
    return null;
  }
}

/**
 * Contents of blobs, read from the object store by one process and given on as they come, in the order of their ids; one that is not there is missing.
 * Git goes on reading while `take` works.
 * @throws GitError, and what `take` throws
 */
export async function blobs(root: string, ids: Iterable<string>, take: (id: string, bytes: Buffer) => void): Promise<void> {
  const wanted = [...new Set(ids)];
  if (!wanted.length) return;
  await new Promise<void>((done, failed) => {
    const child = spawn('git', [...QUIET, '-C', root, 'cat-file', '--batch', '--buffer'], { env: environment() });
    const answers = new Answers(take);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      try {
        answers.add(chunk);
      } catch (error) {
        failed(error);
        child.stdout.destroy();
        child.kill();
      }
    });
    child.stderr.on('data', (chunk: Buffer) => (said += chunk));
    child.stdin.on('error', () => {});
    child.on('error', (error) => failed(explained(error, '', root)));
    child.on('close', (code) => (code ? failed(explained(new Error(`git cat-file ended with ${code}`), said, root)) : done()));
    child.stdin.end(`${wanted.join('\n')}\n`);
  });
}

/** Reads what `cat-file --batch` prints: "id type size", a line end, the content, a line end; or a line that says what is missing. */
class Answers {
  private chunks: Buffer[] = [];
  private held = 0;
  /** As many bytes make the next answer whole; 0: not known. */
  private needed = 0;

  constructor(private readonly take: (id: string, bytes: Buffer) => void) {}

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.held += chunk.length;
    if (this.held < this.needed) return;
    const all = this.chunks.length > 1 ? Buffer.concat(this.chunks) : chunk;
    const rest = all.subarray(this.read(all));
    this.chunks = [rest];
    this.held = rest.length;
  }

  /** Hands on the answers that are whole; where they end. */
  private read(all: Buffer): number {
    let at = 0;
    for (;;) {
      this.needed = 0;
      const end = all.indexOf(10, at);
      if (end < 0) return at;
      const [id, type, size] = all.toString('latin1', at, end).split(' ');
      const from = end + 1;
      if (size === undefined) {
        at = from;
        continue;
      }
      const to = from + Number(size);
      // With the line end behind it.
      this.needed = to + 1 - at;
      if (this.needed > all.length - at) return at;
      if (type === 'blob') this.take(id, all.subarray(from, to));
      at = to + 1;
    }
  }
}

/** Git's own reason, or the one that a person needs. */
function explained(error: Error, stderr: string, root: string): GitError {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new GitError('git is not installed, or not on the PATH');
  const said = stderr.trim();
  if (/dubious ownership|unsafe repository/.test(said)) {
    const folder = /safe\.directory (\S.*)/.exec(said)?.[1]?.trim() ?? root;
    return new GitError(
      `git does not trust this repository, because somebody else owns its folder; if you do: git config --global --add safe.directory ${folder}`,
    );
  }
  if (/not a git repository/.test(said)) return new GitError('not in a git repository');
  const line = said
    .split('\n')
    .find((l) => /^(fatal|error):/.test(l))
    ?.replace(/^(fatal|error): /, '');
  return new GitError(`git: ${line ?? (said.split('\n')[0] || error.message)}`);
}
