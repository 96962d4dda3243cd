import { posix } from 'node:path';
import type { E, Export, FileFacts, Ref } from '../extract/facts.js';
import { isDeclaration } from '../source/select.js';
import { push } from './collections.js';
import type { Modules } from './modules.js';
import type { Cls, Decl, File, Fn, Val } from './values.js';

/** What a name stands for once its import is followed to where it is declared. */
export type Target =
  /** `type`: what the name means as a type, where it is one beside a value. */
  | { t: 'ref'; file: File; r: Ref; type?: Ref }
  | { t: 'expr'; file: File; e: E }
  | { t: 'file'; file: File }
  /** `root`: the folder of the modules that it is a tree of. */
  | { t: 'ext'; pkg: string; n: string; root?: string };

/** What vocabularies say of modules. */
export interface SaidOfModules {
  /** Whether they say what a package has under a name: its sources may be here too, which say it in more words. */
  has(pkg: string, n: string): boolean;
  /** What a generated module is of: names that it exports for trees of others, and whether a package is that of its generator; undefined for any other module. */
  generated(specifier: string): { trees: readonly string[]; isOf: (specifier: string) => boolean } | undefined;
}

interface ExportRows {
  named: Map<string, Export[]>;
  /** `path` is null for what is outside. */
  stars: { from: string; path: string | null }[];
}

/** The ending of a module, as it is written or built. */
export const ENDING = /\.[cm]?[jt]sx?$/;

/** Most files of a folder that are loaded by a path which code puts together. */
const MOST_LOADED = 128;

/** All files and how their names meet: imports followed through barrels to what they mean. */
export class Project {
  readonly files: File[];
  private readonly globals = new Map<string, Target>();
  private readonly added = new Map<string, Decl[]>();
  private ownAdded: Map<Decl | Cls, Decl[]> | undefined;
  private readonly byPath = new Map<string, File | null>();
  private readonly onCascade: ReadonlySet<string>;
  private readonly indices: ReadonlyMap<string, number>;
  private readonly imported = new Map<File, (Target | null)[]>();
  private readonly rowsOf = new Map<File, ExportRows>();
  private readonly exportsOf = new Map<File, Map<string, Target | null>>();

  /**
   * @param paths all files that may be asked for
   * @param facts of those that are on a cascade
   * @param load facts of any other file, when a name leads there
   */
  constructor(
    paths: readonly string[],
    facts: ReadonlyMap<string, FileFacts>,
    readonly modules: Modules,
    private readonly load: (path: string) => FileFacts | undefined,
    private readonly said: SaidOfModules,
  ) {
    // In path order whatever order they were read in: everything after depends on this order only.
    this.indices = new Map([...new Set([...paths, ...facts.keys()])].sort().map((path, i) => [path, i]));
    this.files = [...facts.keys()].sort().map((path) => this.add(path, facts.get(path)!));
    this.onCascade = new Set(facts.keys());
    for (const file of this.files) this.addGlobals(file);
  }

  private add(path: string, facts: FileFacts): File {
    const file: File = { path, index: this.indices.get(path)!, facts, classes: [], fns: [], typeDecls: [] };
    file.classes = facts.classes.map((c, i): Cls => ({ file, index: i, facts: c }));
    file.fns = facts.callables.map((c, i): Fn => ({ file, index: i, facts: c }));
    file.typeDecls = facts.typeDecls.map((d, i): Decl => ({ file, index: i, facts: d }));
    this.byPath.set(path, file);
    return file;
  }

  /** A file by its path, read now if it was not before; undefined when it can't be. */
  private file(path: string): File | undefined {
    const known = this.byPath.get(path);
    if (known !== undefined) return known ?? undefined;
    const facts = this.load(path);
    if (facts) return this.add(path, facts);
    this.byPath.set(path, null);
    return undefined;
  }

  /** A file by a path that code says, whatever ending it says or leaves out. */
  at(path: string): File | undefined {
    const plain = path.replace(ENDING, '');
    const known = this.withoutEndings;
    const found = known.get(plain) ?? known.get(`${plain}/index`);
    return found === undefined ? undefined : this.file(found);
  }

  /** The only file below a folder whose path ends so. */
  only(folder: string, end: string): File | undefined {
    const below = folder.replace(/^\//, '');
    const found = [...this.withoutEndings].filter(([path]) => path.startsWith(below) && `/${path}`.endsWith(`/${end.replace(ENDING, '')}`));
    return found.length === 1 ? this.file(found[0][1]) : undefined;
  }

  private get withoutEndings(): ReadonlyMap<string, string> {
    return (this.endless ??= new Map([...this.indices.keys()].filter((p) => !isDeclaration(p)).map((p) => [p.replace(ENDING, ''), p])));
  }
  private endless: Map<string, string> | undefined;

  /** Names that `declare global`, or a declaration file that is no module, gives to every file. */
  private addGlobals(file: File): void {
    const { namespaces, imports, exports, classes, typeDecls } = file.facts;
    const add = (n: string, r: Ref): void => {
      if (!this.globals.has(n)) this.globals.set(n, { t: 'ref', file, r });
    };
    for (const { n, of, m } of namespaces) {
      if (of !== undefined) this.addTo(file, of, m);
      if (n !== 'global' || of !== undefined) continue;
      for (const [name, r] of m) {
        add(name, r);
        if (r[0] === 'n') this.addTo(file, `${name}.`, namespaces[r[1]].m);
      }
    }
    if (imports.length || exports.length || !isDeclaration(file.path)) return;
    classes.forEach((c, i) => {
      add(c.n, ['c', i]);
    });
    const others = ofOtherModules(file);
    typeDecls.forEach((d, i) => {
      if (!others.has(i)) add(d.n, ['t', i]);
    });
  }

  private addTo(file: File, module: string, members: readonly [string, Ref][]): void {
    for (const [name, r] of members) if (r[0] === 't') push(this.added, `${module} ${name}`, file.typeDecls[r[1]]);
  }

  /** What code adds to a type of a module: `declare module 'fastify' { interface FastifyRequest { … } }`; of a global namespace by its name with a dot behind it. */
  additions(module: string, name: string): readonly Decl[] {
    return this.added.get(`${module} ${name}`) ?? [];
  }

  /** What code adds to a type of its own, by the module that exports it: `declare module '@shop/orders' { interface Context { hooks?: Hooks } }`. */
  addedTo(type: Decl | Cls): readonly Decl[] {
    if (!this.ownAdded) {
      this.ownAdded = new Map();
      for (const file of this.files)
        for (const { of, m } of file.facts.namespaces)
          for (const [name, r] of of === undefined ? [] : m) {
            const target = r[0] === 't' ? this.fromModule(file, of!, name) : null;
            if (target?.t !== 'ref') continue;
            const { file: at, r: to } = target;
            const own = to[0] === 't' ? at.typeDecls[to[1]] : to[0] === 'c' ? at.classes[to[1]] : undefined;
            const decl = file.typeDecls[r[1] as number];
            if (own && own !== decl) push(this.ownAdded, own, decl);
          }
    }
    return this.ownAdded.get(type) ?? [];
  }

  /** What a name that a file does not declare means in all files; undefined for the platform's own. */
  global(name: string): Target | undefined {
    return this.globals.get(name);
  }

  /** Packages that the code imports by name, "@scope/name" or "name" with what stands behind it. */
  importedPackages(): Set<string> {
    const names = new Set<string>();
    for (const { facts } of this.files)
      for (const { from } of facts.imports) if (!from.startsWith('.') || this.said.generated(from)) names.add(from);
    return names;
  }

  /** What an import of a file means; null when it names nothing there. */
  import(file: File, index: number): Target | null {
    let list = this.imported.get(file);
    if (!list) this.imported.set(file, (list = []));
    if (list[index] !== undefined) return list[index];
    const { from, n } = file.facts.imports[index];
    list[index] = null;
    return (list[index] = this.fromModule(file, from, n));
  }

  private readonly loadedBy = new Map<File, (File[] | undefined)[]>();

  /** The files that code loads one after the other, by an import with stars in it; undefined for other imports, and for more than anybody lists. */
  loaded(file: File, index: number): File[] | undefined {
    const { from } = file.facts.imports[index];
    if (!from.startsWith('.') || !from.includes('*')) return undefined;
    let known = this.loadedBy.get(file);
    if (!known) this.loadedBy.set(file, (known = []));
    return index in known ? known[index] : (known[index] = this.fitting(file, from));
  }

  private fitting(by: File, pattern: string): File[] | undefined {
    const whole = posix.join(posix.dirname(by.path), pattern).replace(ENDING, '');
    const fits = new RegExp(`^${whole.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '[^/]*')}(/index)?$`);
    const paths = [...this.indices.keys()].filter(
      (path) => path !== by.path && !isDeclaration(path) && fits.test(path.replace(ENDING, '')),
    );
    return paths.length > MOST_LOADED ? undefined : paths.flatMap((path) => this.file(path) ?? []);
  }

  /** Whether an import leads to a file that can be on no cascade: nothing that it exports leads to an emission. */
  leadsAside(file: File, index: number): boolean {
    const path = this.modules.resolve(file.path, file.facts.imports[index].from);
    return path !== null && !this.onCascade.has(path);
  }

  private fromModule(file: File, from: string, n: string): Target | null {
    if (this.said.generated(from) && this.isOfGenerator(file, from)) return { t: 'ext', pkg: from, n, ...this.treeOf(file, from, n) };
    const path = this.modules.resolve(file.path, from);
    if (path === null ? !from.startsWith('.') : this.said.has(from, n)) return { t: 'ext', pkg: from, n };
    if (path === null) return null;
    const target = this.file(path);
    if (!target) return null;
    if (n === '*') return { t: 'file', file: target };
    return this.export(target, n === '=' ? 'default' : n) ?? (n === '=' ? { t: 'file', file: target } : null);
  }

  /** Whether a module that is called so is a generator's: one that is there says by its own imports which package it is of. */
  private isOfGenerator(file: File, from: string): boolean {
    const path = this.modules.resolve(file.path, from);
    return path === null || this.file(path)?.facts.imports.some((i) => this.said.generated(from)!.isOf(i.from)) === true;
  }

  /** The folder of the modules that a name of a generated one is a tree of: that in which its own folder stands. */
  private treeOf(file: File, from: string, n: string): { root: string } | undefined {
    if (!this.said.generated(from)?.trees.includes(n)) return undefined;
    const at = this.modules.resolve(file.path, from) ?? (from.startsWith('.') ? posix.join(posix.dirname(file.path), from) : undefined);
    return at === undefined ? undefined : { root: posix.dirname(posix.dirname(at)) };
  }

  /** Folders of modules that trees stand for. */
  get roots(): ReadonlySet<string> {
    return (this.rootsOf ??= new Set(
      this.files.flatMap((file) =>
        file.facts.imports.flatMap(({ from, n }) =>
          this.said.generated(from) && this.isOfGenerator(file, from) ? (this.treeOf(file, from, n)?.root ?? []) : [],
        ),
      ),
    ));
  }
  private rootsOf: Set<string> | undefined;

  /** Files and all that they import, and what those do, as far as it was read. */
  importedBy(files: readonly File[]): ReadonlySet<File> {
    const all = new Set(files);
    for (const { path, facts } of all)
      for (const { from } of [...facts.imports, ...facts.exports]) {
        const to = from === undefined ? null : this.modules.resolve(path, from);
        const file = to === null ? undefined : this.byPath.get(to);
        if (file) all.add(file);
      }
    return all;
  }

  /** The paths of all files that may be asked for. */
  paths(): string[] {
    return [...this.indices.keys()];
  }

  /** What a file exports under a name, through `export … from` and `export *`; null for nothing. */
  export(file: File, name: string): Target | null {
    let names = this.exportsOf.get(file);
    if (!names) this.exportsOf.set(file, (names = new Map()));
    const known = names.get(name);
    if (known !== undefined) return known;
    // Barrels may import each other in a circle.
    names.set(name, null);
    const found = this.findExport(file, name);
    names.set(name, found);
    return found;
  }

  /** Every name that a file exports. */
  exportNames(file: File, seen = new Set<File>()): string[] {
    if (seen.has(file)) return [];
    seen.add(file);
    return file.facts.exports.flatMap((row) => {
      if (row.n !== null) return [row.n];
      const path = row.from === undefined ? null : this.modules.resolve(file.path, row.from);
      const target = path === null ? undefined : this.file(path);
      return target ? this.exportNames(target, seen) : [];
    });
  }

  private findExport(file: File, name: string): Target | null {
    const { named, stars } = this.exportRows(file);
    for (const row of named.get(name) ?? []) {
      if (row.e !== undefined) return { t: 'expr', file, e: row.e };
      if (row.r) return row.r[0] === 'i' ? this.import(file, row.r[1]) : { t: 'ref', file, r: row.r, ...(row.t && { type: row.t }) };
      if (row.from !== undefined) return this.fromModule(file, row.from, row.name!);
    }
    for (const { path } of name === 'default' ? [] : stars) {
      const target = path === null ? undefined : this.file(path);
      const found = target && this.export(target, name);
      // `export * from 'package'`: only when nothing in the sources has the name.
      if (found && found.t !== 'ext') return found;
    }
    const outside = stars.find(({ from, path }) => path === null && !from.startsWith('.'));
    return outside ? { t: 'ext', pkg: outside.from, n: name } : null;
  }

  /** The rows of a file's exports by name, and where each `export *` leads: barrels are asked for every name. */
  private exportRows(file: File): ExportRows {
    let rows = this.rowsOf.get(file);
    if (!rows) {
      this.rowsOf.set(file, (rows = { named: new Map(), stars: [] }));
      for (const row of file.facts.exports) {
        if (row.n !== null) push(rows.named, row.n, row);
        else if (row.from !== undefined) rows.stars.push({ from: row.from, path: this.modules.resolve(file.path, row.from) });
      }
    }
    return rows;
  }
}

/** The value that a target is by itself, for those that need no evaluation. */
export function plainValue(target: Target): Val | null {
  if (target.t === 'ext') return target;
  if (target.t === 'file') return { t: 'file', file: target.file };
  if (target.t === 'expr') return null;
  const { file, r } = target;
  switch (r[0]) {
    case 'c':
      return { t: 'class', c: file.classes[r[1]] };
    case 'f':
      return { t: 'fn', f: file.fns[r[1]] };
    case 'e':
      return { t: 'enum', file, en: file.facts.enums[r[1]] };
    case 'n':
      return { t: 'space', file, n: r[1] };
    case 'g':
      return { t: 'ext', pkg: '', n: r[1] };
    default:
      return null;
  }
}

/** Declarations of types that a file adds to other modules: `declare module 'fastify' { interface FastifyRequest { … } }`. */
export const ofOtherModules = ({ facts }: File): ReadonlySet<number> =>
  new Set(facts.namespaces.flatMap(({ of, m }) => (of === undefined ? [] : m.flatMap(([, r]) => (r[0] === 't' ? [r[1]] : [])))));
