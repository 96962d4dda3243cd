import { posix } from 'node:path';
import type { E } from '../extract/facts.js';
import type { Evaluator } from './evaluate.js';
import type { Project } from './project.js';
import type { File, Fn, Val, ValOf } from './values.js';

/** The ending of a module. */
const ENDING = /\.[cm]?[jt]sx?$/;

/** Trees of the functions that the modules of a folder export, as a generator makes them: `internal.mails.send`. */
export class Trees {
  private readonly names = new Map<File, Map<Fn, string>>();

  constructor(
    private readonly project: Project,
    private readonly evaluator: Evaluator,
  ) {}

  /** What stands under a name in a tree of the modules below a folder: a module, or what leads to those in the folder of that name. */
  member(of: ValOf<'ext'>, root: string, n: string): Val[] {
    const way = [...of.n.split('.').slice(1), n].join('/');
    const file = this.module(root, way);
    const below: Val[] = this.isFolder(posix.join(root, way)) ? [{ ...of, n: `${of.n}.${n}` }] : [];
    return file ? [{ t: 'file', file }, ...below] : below;
  }

  /** Whether modules stand below a folder. */
  private isFolder(path: string): boolean {
    this.folders ??= new Set(this.project.paths().flatMap((p) => foldersOf(p)));
    return this.folders.has(path);
  }
  private folders: Set<string> | undefined;

  /** Calls in modules of trees whose result is exported, with what is called there. */
  *calls(): Generator<{ file: File; e: E }> {
    for (const root of this.project.roots)
      for (const file of this.project.files)
        if (isBelow(root, file.path))
          for (const { r, e } of file.facts.exports) {
            const init = r?.[0] === 'b' ? file.facts.bindings[r[1]].init : e;
            if (init !== undefined && file.facts.exprs[init].k === 'call') yield { file, e: init };
          }
  }

  /** What a function in such a folder is called by whoever runs it: `orders/mails:send`. Undefined for one that stands elsewhere, or is not exported. */
  nameOf(fn: Fn): string | undefined {
    const { file } = fn;
    const root = [...this.project.roots].filter((r) => isBelow(r, file.path)).sort((a, b) => b.length - a.length)[0];
    if (root === undefined) return undefined;
    let known = this.names.get(file);
    if (!known) {
      this.names.set(file, (known = new Map()));
      const module = posix.relative(root, file.path).replace(ENDING, '');
      for (const n of this.project.exportNames(file)) for (const f of this.exported(file, n)) known.set(f, `${module}:${n}`);
    }
    return known.get(fn);
  }

  /** The functions of that name. */
  named(name: string): Fn[] {
    const [way, n, ...more] = name.split(':');
    if (n === undefined || more.length) return [];
    return [...this.project.roots].flatMap((root) => {
      const file = this.module(root, way);
      return file ? this.exported(file, n) : [];
    });
  }

  private module(root: string, way: string): File | undefined {
    const path = posix.join(root, way);
    const file = this.project.at(path);
    // No `index` of a folder.
    return file?.path.replace(ENDING, '') === path ? file : undefined;
  }

  private exported(file: File, n: string): Fn[] {
    const target = this.project.export(file, n);
    return (target ? this.evaluator.target(target) : []).flatMap((v) => (v.t === 'fn' && v.f.file === file ? [v.f] : []));
  }
}

/** All folders around a file. */
function foldersOf(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

const isBelow = (root: string, path: string): boolean => root === '.' || path.startsWith(`${root}/`);
