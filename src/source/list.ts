import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Something about the input that a person should know. */
export interface Diagnostic {
  /** Relative to the root. */
  file: string;
  message: string;
}

/** Folders that a walk never enters. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn', 'bower_components', '.yarn', '.pnpm-store']);
/** Deepest folder that a walk enters. */
const DEEPEST = 64;

const run = promisify(execFile);

const git = async (root: string, args: string[]): Promise<string | null> => {
  try {
    return (await run('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 })).stdout;
  } catch {
    // No git, no repository, or one that git refuses: a plain folder does.
    return null;
  }
};

/** Top folder of the git repository that holds a folder; null when there is none. */
export const repositoryOf = async (root: string): Promise<string | null> =>
  (await git(root, ['rev-parse', '--show-toplevel']))?.trimEnd() ?? null;

/**
 * Paths of a folder's files, relative to it: what git tracks or would track; of a folder without git, all.
 * Links are not followed.
 */
export async function list(root: string): Promise<{ paths: string[]; diagnostics: Diagnostic[] }> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  // An ignored folder inside a repository has nothing that git lists; whoever names it wants it.
  if (listed) return { paths: [...new Set(listed.split('\0').filter(Boolean))], diagnostics: [] };
  return walk(root);
}

/** All files below a folder; folders that can't be read are reported. */
export function walk(root: string): { paths: string[]; diagnostics: Diagnostic[] } {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const enter = (folder: string, depth: number): void => {
    try {
      for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
        const path = folder ? `${folder}/${entry.name}` : entry.name;
        if (entry.isFile()) paths.push(path);
        else if (entry.isDirectory() && !NEVER.has(entry.name) && depth < DEEPEST) enter(path, depth + 1);
      }
    } catch (error) {
      diagnostics.push({
        file: folder || '.',
        message: `can't be read: ${(error as NodeJS.ErrnoException).code === 'EACCES' ? 'permission denied' : (error as Error).message}`,
      });
    }
  };
  enter('', 0);
  return { paths, diagnostics };
}
