import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by path; null removes one. */
export type Change = Record<string, string | Buffer | null>;

/** Git's identity and settings, whatever those of the machine are. */
const SETTINGS = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** A git repository in a new folder. */
export class Repository {
  readonly root: string;

  constructor(readonly name = 'repository') {
    this.root = join(mkdtempSync(join(tmpdir(), 'event-cascade-git-')), name);
    mkdirSync(this.root);
    this.git('init', '-q', '-b', 'main');
  }

  git(...args: string[]): string {
    return execFileSync('git', ['-C', this.root, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...SETTINGS },
    });
  }

  write(change: Change): void {
    for (const [path, content] of Object.entries(change)) {
      const file = join(this.root, path);
      if (content === null) rmSync(file, { recursive: true });
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  }

  /** Commits a change and names it. */
  commit(tag: string, change: Change = {}): void {
    this.write(change);
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', tag);
    this.git('tag', tag);
  }

  /** Everything git knows of its own state, to see that nothing touched it. */
  state(): string {
    return [
      this.git('status', '--porcelain=v2', '--branch'),
      this.git('stash', 'list'),
      this.git('for-each-ref'),
      this.git('ls-files', '--stage', '--debug'),
    ].join('\n');
  }
}
