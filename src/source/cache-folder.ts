import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { maybeGit } from './git.js';

/**
 * Where what was seen of a folder is remembered: in the repository's git folder, which its worktrees share;
 * without git in the nearest `node_modules/.cache`; null where there is neither.
 */
export async function cacheFolderOf(root: string): Promise<string | null> {
  const common = (await maybeGit(root, ['rev-parse', '--git-common-dir']))?.trimEnd();
  if (common) return join(resolve(root, common), 'event-cascade');
  for (let at = resolve(root); ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules'))) return join(at, 'node_modules', '.cache', 'event-cascade');
    if (dirname(at) === at) return null;
  }
}
