import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { parse } from 'jsonc-parser';

/** Modules of the platform that hardly anybody imports, and whose names folders have. */
const SELDOM = new Set(['constants', 'domain', 'sys', 'module', 'console', 'test', 'punycode']);
const isOfPlatform = (specifier: string): boolean => isBuiltin(specifier) && !SELDOM.has(specifier);

/** Folders of what is built. */
const OUTPUT = /^(\.\/)?(dist|lib|build|out)\//;

/** What module resolution may ask of the sources: text of a configuration file, whether a source file exists. */
export interface ModuleHost {
  /** Paths of tsconfig*.json and package.json, relative to the root. */
  configs: readonly string[];
  /** Where the root is in its repository: configurations of folders above speak of it by this name. */
  above?: string;
  read(path: string): string | undefined;
}

interface Mapping {
  /** Folder that the configuration holds for. */
  folder: string;
  /** Where non-relative names may start. */
  base?: string;
  paths: { prefix: string; suffix: string; exact: boolean; targets: string[] }[];
  /** Folders of packages that a package depends on by a path, by the name that it gives them. */
  links?: ReadonlyMap<string, string>;
}

interface Package {
  name: string;
  folder: string;
  /** Entry points as package.json gives them, sources guessed from built files. */
  entries: Map<string, string[]>;
}

/** JSON as tsconfig files are written, with comments and trailing commas; undefined when there is none. */
const parseConfigText = (text: string): unknown => parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true });

const ENDINGS = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '/index.ts', '/index.tsx', '/index.mts'];
const BUILT = /\.(m|c)?jsx?$/;

/** Where names go that fit a pattern with a `*` or without. */
function pathOf(pattern: string, folder: string, targets: readonly string[]): Mapping['paths'][number] {
  const [prefix, suffix] = pattern.split('*');
  return { prefix, suffix: suffix ?? '', exact: suffix === undefined, targets: targets.map((t) => posix.join(folder, t)) };
}

const holds = (mapping: Mapping, path: string): boolean => !mapping.folder || path.startsWith(`${mapping.folder}/`);

/** The name of the package that a specifier means something of. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Resolves module specifiers to source files: relative ones, tsconfig `paths` and `baseUrl`, `imports` of package.json, packages of the workspace. */
export class Modules {
  private readonly mappings: Mapping[] = [];
  private readonly packages = new Map<string, Package>();
  private readonly byFolder = new Map<string, Package>();
  private readonly known = new Map<string, Map<string, string | null>>();
  readonly problems: { file: string; message: string }[] = [];

  constructor(
    private readonly host: ModuleHost,
    private readonly has: (path: string) => boolean,
  ) {
    for (const path of host.configs) {
      if (posix.basename(path) === 'package.json') this.addPackage(path);
      else if (/tsconfig[^/]*\.json$/.test(path)) this.addMapping(path);
    }
    // The nearest configuration speaks first.
    this.mappings.sort((a, b) => b.folder.length - a.folder.length || (a.folder < b.folder ? -1 : 1));
  }

  /** The file that `specifier` in the file `from` means, or null when it is none of the sources. */
  resolve(from: string, specifier: string): string | null {
    const folder = from.slice(0, Math.max(from.lastIndexOf('/'), 0)) || '.';
    // A package's name means the same in all folders that the same configurations hold for.
    const known = this.knownIn(specifier.startsWith('.') ? `/${folder}` : this.scope(folder));
    let found = known.get(specifier);
    if (found === undefined) known.set(specifier, (found = this.find(from, specifier)));
    return found;
  }

  /** What specifiers mean in a folder, or in all that the same configurations hold for. */
  private knownIn(where: string): Map<string, string | null> {
    let known = this.known.get(where);
    if (!known) this.known.set(where, (known = new Map()));
    return known;
  }

  private readonly scopes = new Map<string, string>();
  /** Which configurations hold for a folder. */
  private scope(folder: string): string {
    let scope = this.scopes.get(folder);
    if (scope === undefined) {
      scope = this.mappings
        .map((m, i) => (holds(m, `${folder}/`) ? i : -1))
        .filter((i) => i >= 0)
        .join();
      this.scopes.set(folder, scope);
    }
    return scope;
  }

  private find(from: string, specifier: string): string | null {
    if (specifier.startsWith('.')) return this.file(posix.join(posix.dirname(from), specifier));
    for (const mapping of this.mappings) {
      if (!holds(mapping, from)) continue;
      const found = this.mapped(mapping, specifier);
      if (found) return found;
    }
    return isOfPlatform(specifier) ? null : this.inWorkspace(specifier);
  }

  private mapped(mapping: Mapping, specifier: string): string | null {
    const fits = mapping.paths
      .filter((p) =>
        p.exact
          ? specifier === p.prefix
          : specifier.startsWith(p.prefix) && specifier.endsWith(p.suffix) && specifier.length >= p.prefix.length + p.suffix.length,
      )
      .sort((a, b) => Number(b.exact) - Number(a.exact) || b.prefix.length - a.prefix.length);
    for (const { prefix, suffix, targets } of fits) {
      const star = specifier.slice(prefix.length, specifier.length - suffix.length);
      for (const target of targets) {
        const found = this.file(target.replace('*', star));
        if (found) return found;
      }
    }
    // The root's own package has the folder "": a name that is no link must not find it.
    const link = mapping.links?.get(packageOf(specifier));
    const linked = link === undefined ? null : this.inPackage(this.byFolder.get(link), specifier);
    if (linked) return linked;
    // The platform's own is that one, whatever folders there are.
    return mapping.base === undefined || isOfPlatform(specifier) ? null : this.file(posix.join(mapping.base, specifier));
  }

  private inWorkspace(specifier: string): string | null {
    return this.inPackage(this.packages.get(packageOf(specifier)), specifier);
  }

  private inPackage(pkg: Package | undefined, specifier: string): string | null {
    if (!pkg) return null;
    const rest = specifier.slice(packageOf(specifier).length + 1);
    const candidates = rest
      ? [...(pkg.entries.get(`./${rest}`) ?? []), rest, `src/${rest}`, rest.replace(/^(dist|lib|build)\//, 'src/')]
      : [...(pkg.entries.get('.') ?? []), 'src/index', 'index', 'src/main', 'lib/index'];
    for (const candidate of candidates) {
      // What is built may stand beside `src` or hold a folder of that name.
      for (const source of [candidate, candidate.replace(OUTPUT, 'src/'), candidate.replace(OUTPUT, '')]) {
        const found = this.file(posix.join(pkg.folder, source));
        if (found) return found;
      }
    }
    return null;
  }

  private file(path: string): string | null {
    const clean = this.within(posix.normalize(path)).replace(/\/$/, '');
    if (this.has(clean) && /\.([cm]?tsx?|ya?ml)$/.test(clean)) return clean;
    for (const ending of ENDINGS) if (this.has(clean + ending)) return clean + ending;
    if (BUILT.test(clean)) {
      const stem = clean.replace(BUILT, '');
      for (const ending of ENDINGS.slice(0, 4)) if (this.has(stem + ending)) return stem + ending;
    }
    return clean === '.' ? (this.has('index.ts') ? 'index.ts' : null) : null;
  }

  /** "../../apps/shop/src/a" in the folder "apps/shop" is "src/a". */
  private within(path: string): string {
    const { above } = this.host;
    if (!above || !path.startsWith('..')) return path;
    const whole = posix.join(above, path);
    return whole.startsWith(`${above}/`) ? whole.slice(above.length + 1) : path;
  }

  private addMapping(path: string): void {
    const options = this.options(path, []);
    if (!options) return;
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    const from = options.base ?? options.pathsFolder;
    const paths = Object.entries(options.paths ?? {}).map(([pattern, targets]) => pathOf(pattern, from ?? folder, targets));
    if (paths.length || options.base !== undefined)
      this.mappings.push({ folder, ...(options.base !== undefined && { base: options.base }), paths });
  }

  /** `paths` and `baseUrl` of a tsconfig with what it extends; undefined when it can't be read. */
  private options(path: string, chain: string[]): { base?: string; paths?: Record<string, string[]>; pathsFolder?: string } | undefined {
    if (chain.includes(path)) {
      this.problems.push({ file: chain[0], message: `extends itself: ${[...chain, path].join(' → ')}` });
      return {};
    }
    const text = this.host.read(path);
    if (text === undefined) return undefined;
    const json = parseConfigText(text) as
      | { extends?: string | string[]; compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> } }
      | undefined;
    if (!json || typeof json !== 'object') {
      this.problems.push({ file: path, message: 'is not valid JSON' });
      return undefined;
    }
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    let result: { base?: string; paths?: Record<string, string[]>; pathsFolder?: string } = {};
    for (const base of [json.extends ?? []].flat()) {
      if (typeof base !== 'string' || !base.startsWith('.')) continue;
      const target = posix.join(folder, base);
      for (const candidate of [target, `${target}.json`, `${target}/tsconfig.json`]) {
        const found = this.options(candidate, [...chain, path]);
        if (found) {
          result = { ...result, ...found };
          break;
        }
      }
    }
    const { baseUrl, paths } = json.compilerOptions ?? {};
    if (typeof baseUrl === 'string') result.base = posix.join(folder || '.', baseUrl);
    if (paths && typeof paths === 'object') {
      const lists = Object.entries(paths).filter((p): p is [string, string[]] => Array.isArray(p[1]));
      result = { ...result, paths: Object.fromEntries(lists), pathsFolder: folder };
    }
    return result;
  }

  /** Names beginning with `#` that a package has for its own files: `"#models/*": "./app/models/*.js"`. */
  private addImports(folder: string, imports: object): void {
    const texts = (value: unknown): string[] =>
      typeof value === 'string' ? [value] : value && typeof value === 'object' ? byCondition(value).flatMap(texts) : [];
    const paths = Object.entries(imports).flatMap(([pattern, value]) => {
      const targets = texts(value).flatMap((t) => [t, ...(OUTPUT.test(t) ? [t.replace(OUTPUT, 'src/'), t.replace(OUTPUT, '')] : [])]);
      return pattern.startsWith('#') ? [pathOf(pattern, folder, targets)] : [];
    });
    if (paths.length) this.mappings.push({ folder, paths });
  }

  /** Packages that another one depends on by where they are: `"core": "file:../../core"`. */
  private addLinks(folder: string, dependencies: unknown[]): void {
    const links = new Map<string, string>();
    for (const [name, said] of dependencies.flatMap((list) => Object.entries(list && typeof list === 'object' ? list : {}))) {
      const path = typeof said === 'string' ? /^(?:file|link|portal):(.+)$/.exec(said)?.[1] : undefined;
      if (path !== undefined) links.set(name, this.within(posix.join(folder, path)).replace(/\/$/, ''));
    }
    if (links.size) this.mappings.push({ folder, paths: [], links });
  }

  private addPackage(path: string): void {
    const json = parseConfigText(this.host.read(path) ?? '') as
      | {
          name?: string;
          main?: string;
          module?: string;
          types?: string;
          source?: string;
          exports?: unknown;
          imports?: unknown;
          dependencies?: unknown;
          devDependencies?: unknown;
        }
      | undefined;
    if (!json || typeof json !== 'object') return;
    const folder = posix.dirname(path) === '.' ? '' : posix.dirname(path);
    if (json.imports && typeof json.imports === 'object') this.addImports(folder, json.imports);
    this.addLinks(folder, [json.devDependencies, json.dependencies]);
    if (typeof json.name !== 'string') return;
    const entries = new Map<string, string[]>();
    const add = (key: string, value: unknown): void => {
      if (typeof value === 'string') entries.set(key, [...(entries.get(key) ?? []), value.replace(/\.d\.[cm]?ts$/, '.ts')]);
      else if (value && typeof value === 'object') for (const inner of byCondition(value)) add(key, inner);
    };
    const { exports } = json;
    if (typeof exports === 'string') add('.', exports);
    else if (exports && typeof exports === 'object') {
      const keyed = Object.keys(exports).some((k) => k.startsWith('.'));
      if (keyed) for (const [key, value] of Object.entries(exports)) add(key, value);
      else add('.', exports);
    }
    for (const main of [json.source, json.types, json.module, json.main]) add('.', main);
    const pkg = { name: json.name, folder, entries };
    this.byFolder.set(folder, pkg);
    if (!this.packages.has(json.name)) this.packages.set(json.name, pkg);
  }
}

/** What stands under conditions, the way a server takes them: what other platforms are given is often less, and counts where nothing else is. */
function byCondition(value: object): unknown[] {
  const all = Object.entries(value);
  const isElsewhere = ([condition]: [string, unknown]): boolean =>
    /^(browser|react-native|worker|workerd|edge-light|deno)$/.test(condition);
  return [...all.filter((one) => !isElsewhere(one)), ...all.filter(isElsewhere)].map(([, inner]) => inner);
}
