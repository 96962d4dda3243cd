import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative, resolve, sep } from 'node:path';
import { blobNow, blobs, GitError, git } from './git.js';
import { blobId, type Diagnostic, list, repositoryOf, walk } from './list.js';
import { bytesOf, type Content, contentOf } from './read.js';
import { type Chosen, isConfig, type Selection, selected, selector } from './select.js';

export { GitError } from './git.js';
export type { Diagnostic } from './list.js';

/** A file that is analysed, or that names may lead to. */
export interface SourceFile {
  path: string;
  /** Asked for by name: read although a tool wrote it. */
  insisted: boolean;
  /** A tool wrote it, by its path, or a configuration may include it: read where a name leads there. */
  aside: boolean;
  /** Git's id of its content, where that is known without reading it. */
  blob: string | null;
}

/** What was read of a file, with git's id of it; or that it is not there. */
export type Fetched = ({ blob: string } & Content) | { problem: string; blob?: undefined } | { skip: true };

/** The files of a folder that are analysed, and the configuration beside them: of the working tree, or as git keeps them. */
export interface SourceSet {
  /** Absolute path of the folder. */
  root: string;
  /** Path of the folder in its repository, with "/"; '' for the whole of it. */
  above: string;
  /** Sorted, relative to the root, with "/". */
  files: SourceFile[];
  /** Paths of tsconfig*.json, package.json and what describes a workspace. */
  configs: string[];
  /** Text of a configuration file; those of folders above are given too, as far as the repository reaches. */
  read(path: string): string | undefined;
  /** Gives contents of files on as they come: what takes them works while the next are read. */
  fetch(files: readonly SourceFile[], take: (file: SourceFile, fetched: Fetched) => void): Promise<void>;
  /** Content of one file, waited for. */
  fetchNow(file: SourceFile): Fetched;
  diagnostics: Diagnostic[];
}

const sourceFiles = (paths: readonly string[], chosen: Chosen, blob: (path: string) => string | null): SourceFile[] =>
  selected(paths, chosen).map((file) => ({ ...file, blob: blob(file.path) }));

/**
 * Opens a folder for analysis. Nothing is written, nothing is followed out of the repository.
 * @throws when the root is no folder
 */
export async function openFolder(options: Selection & { root: string }): Promise<SourceSet> {
  const root = resolve(options.root);
  if (!statSync(root).isDirectory()) throw new Error(`${options.root} is not a folder`);
  const chosen = selector(options);
  const [listed, repository] = await Promise.all([list(root), repositoryOf(root)]);
  const known = new Map(listed.files.map((f) => [f.path, f.blob]));
  // Files asked for by a glob may be ones that git ignores.
  const ignored = options.include?.length ? walk(root).paths.filter((path) => chosen.insisted(path) && !known.has(path)) : [];
  const all = [...known.keys(), ...ignored];
  const real = realpathSync(root);
  const top = repository ?? real;
  const fetchNow = ({ path, blob }: SourceFile): Fetched => {
    const read = bytesOf(root, path);
    return 'bytes' in read ? { blob: blob ?? blobId(read.bytes), ...contentOf(read.bytes) } : read;
  };
  return {
    root,
    above: relative(top, real).split(sep).join('/'),
    files: sourceFiles(all, chosen, (path) => known.get(path) ?? null),
    configs: all.filter(isConfig).sort(),
    read: (path) => {
      const file = join(real, path);
      const within = relative(top, file);
      if (within === '..' || within.startsWith(`..${sep}`)) return undefined;
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    fetch: async (files, take) => {
      for (const file of files) take(file, fetchNow(file));
    },
    fetchNow,
    diagnostics: listed.diagnostics,
  };
}

/** What git keeps of a repository at one point: a commit by its id, or what is staged. */
export type Point = { commit: string } | 'staged';

/**
 * Opens a folder as git keeps it. Nothing is checked out: names and contents come from the object store.
 * @param root a folder of the working tree, or a bare repository
 * @throws GitError
 */
export async function openPoint(options: Selection & { root: string }, point: Point): Promise<SourceSet> {
  const root = resolve(options.root);
  const chosen = selector(options);
  const [prefix, listed] = await Promise.all([
    git(root, ['rev-parse', '--show-prefix']).then((p) => p.trimEnd()),
    point === 'staged'
      ? git(root, ['ls-files', '-z', '--stage', '--full-name', '--', ':/'])
      : git(root, ['ls-tree', '-r', '-z', '--full-tree', point.commit]),
  ]);
  const ids = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const record of listed.split('\0')) {
    // "mode id stage\tpath" of the index, "mode type id\tpath" of a tree; links and submodules are not followed.
    const [, mode, staged, stage, kept, path] = /^(\d+) (?:([0-9a-f]{40,}) (\d)|\w+ ([0-9a-f]+))\t([\s\S]+)$/.exec(record) ?? [];
    if (!mode?.startsWith('100')) continue;
    if (stage !== undefined && stage !== '0') {
      const file = posix.relative(prefix || '.', path);
      if (!diagnostics.some((d) => d.file === file))
        diagnostics.push({ file, message: 'left out: it has conflicts that are not resolved' });
    } else ids.set(path, staged ?? kept);
  }
  const inside = [...ids.keys()].flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []));
  const configs = new Map<string, string>();
  const above = (path: string): boolean => prefix.startsWith(path.slice(0, path.lastIndexOf('/') + 1)) || path.startsWith(prefix);
  const wanted = [...ids].filter(([path]) => isConfig(path) && above(path));
  const texts = new Map<string, Buffer>();
  await blobs(
    root,
    wanted.map(([, id]) => id),
    (id, bytes) => texts.set(id, bytes),
  );
  for (const [path, id] of wanted) configs.set(path, texts.get(id)?.toString('utf8') ?? '');
  // A state that is only half there would look like one where files are gone.
  const given = ({ path, blob }: SourceFile, bytes: Buffer | null | undefined): Fetched => {
    if (bytes) return { blob: blob!, ...contentOf(bytes) };
    throw new GitError(`${path}: its content is not in this clone (it is a partial one, or damaged); "git fetch --refetch" brings it`);
  };
  return {
    root,
    above: prefix.replace(/\/$/, ''),
    files: sourceFiles(inside, chosen, (path) => ids.get(prefix + path)!),
    configs: inside.filter(isConfig).sort(),
    read: (path) => {
      const whole = posix.join(prefix, path);
      const id = ids.get(whole);
      return configs.get(whole) ?? (id === undefined ? undefined : blobNow(root, id)?.toString('utf8'));
    },
    fetch: async (files, take) => {
      const of = new Map<string, SourceFile[]>();
      for (const file of files) {
        const same = of.get(file.blob!);
        if (same) same.push(file);
        else of.set(file.blob!, [file]);
      }
      await blobs(root, of.keys(), (id, bytes) => {
        for (const file of of.get(id) ?? []) take(file, given(file, bytes));
        of.delete(id);
      });
      for (const [missing] of of.values()) given(missing, null);
    },
    fetchNow: (file) => given(file, blobNow(root, file.blob!)),
    diagnostics,
  };
}
