import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maybeGit } from './git.js';

/** Something about the input that a person should know. */
export interface Diagnostic {
  /** Relative to the root. */
  file: string;
  message: string;
}

/** A file of a folder; `blob` is git's id of its content, where git knows that without reading it. */
export interface Listed {
  path: string;
  blob: string | null;
}

/** Folders that a walk never enters. */
const NEVER = new Set(['node_modules', '.git', '.hg', '.svn', 'bower_components', '.yarn', '.pnpm-store']);
/** Deepest folder that a walk enters. */
const DEEPEST = 64;

/** Top folder of the git repository that holds a folder; null when there is none. */
export const repositoryOf = async (root: string): Promise<string | null> =>
  (await maybeGit(root, ['rev-parse', '--show-toplevel']))?.trimEnd() ?? null;

/** The id that git gives a blob of these bytes. */
export const blobId = (bytes: Buffer): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/**
 * A folder's files, relative to it: what git tracks or would track; of a folder without git, all.
 * Links are not followed.
 */
export async function list(root: string): Promise<{ files: Listed[]; diagnostics: Diagnostic[] }> {
  const listed = await maybeGit(root, [
    'ls-files',
    '-z',
    '-v',
    '--stage',
    '--cached',
    '--modified',
    '--deleted',
    '--others',
    '--exclude-standard',
  ]);
  // An ignored folder inside a repository has nothing that git lists; whoever names it wants it.
  if (!listed) {
    const { paths, diagnostics } = walk(root);
    return { files: paths.map((path) => ({ path, blob: null })), diagnostics };
  }
  const found = new Map<string, string | null>();
  for (const record of listed.split('\0')) {
    const [, tag, mode, id, stage, path] = /^(.) (?:(\d+) ([0-9a-f]+) (\d)\t)?([\s\S]+)$/.exec(record) ?? [];
    if (path === undefined) continue;
    // `H` alone is as the index has it; whatever else git says of a path too, its content has to be read.
    const same = tag === 'H' && /^100/.test(mode ?? '') && stage === '0' && !found.has(path);
    found.set(path, same ? id : null);
  }
  for (const path of await converted(root, [...found.keys()])) found.set(path, null);
  return { files: [...found].map(([path, blob]) => ({ path, blob })), diagnostics: [] };
}

/** Attributes by which a file in the working tree is not what git stores. */
const CONVERTS = ['filter', 'ident', 'working-tree-encoding'];

/** Files that git stores otherwise than they stand in the working tree (line ends apart, which facts don't see). */
async function converted(root: string, paths: readonly string[]): Promise<string[]> {
  const attributes = paths.filter((p) => p === '.gitattributes' || p.endsWith('/.gitattributes')).map((p) => join(root, p));
  const common = await maybeGit(root, ['rev-parse', '--git-path', 'info/attributes', '--show-cdup']);
  const [info, up = ''] = (common ?? '').split('\n');
  const steps = up.split('/').filter(Boolean);
  const above = steps.map((_, i) => join(root, ...steps.slice(0, i + 1), '.gitattributes'));
  const says = (file: string): boolean => {
    if (!existsSync(file)) return false;
    try {
      return CONVERTS.some((word) => readFileSync(file, 'utf8').includes(word));
    } catch {
      return true;
    }
  };
  if (![...attributes, ...above, join(root, info)].some(says)) return [];
  const said = await maybeGit(root, ['check-attr', '-z', '--stdin', ...CONVERTS], paths.join('\0'));
  if (said === null) return [...paths];
  const parts = said.split('\0');
  return paths.length
    ? parts.filter((_, i) => i % 3 === 0 && parts[i + 2] !== undefined && !/^(unspecified|unset)$/.test(parts[i + 2]))
    : [];
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
