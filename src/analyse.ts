import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findConfig } from './config/find.js';
import type { Config } from './config/schema.js';
import { type Digest, FactsCache, keyOf, TextCache } from './extract/cache.js';
import type { FileFacts } from './extract/facts.js';
import { movedLines } from './extract/lines.js';
import { canonical, trust } from './graph/json.js';
import type { Graph } from './graph/model.js';
import { relocate } from './graph/relocate.js';
import { withServices } from './graph/services.js';
import type { Learned } from './link/learn/learned.js';
import { type Linked, link } from './link/link.js';
import { Modules } from './link/modules.js';
import { type Mentions, relevantFiles } from './link/relevant.js';
import { basesIn, declaresGlobals, mayDeclareBus, pageOf, specifiersIn } from './source/imports.js';
import { type Diagnostic, type Fetched, openFolder, openPoint, type Point, type SourceFile, type SourceSet } from './source/index.js';
import { type Content, passedOver } from './source/read.js';
import { isConfiguring, isDeclaration } from './source/select.js';
import { projectsOf } from './source/services.js';
import { speaking, vocabularies } from './vocabulary/index.js';

export interface AnalyseOptions {
  /** Folder to analyse; paths in the graph are relative to it. Default: the current folder. */
  root?: string;
  /** A commit by its id, or what is staged, read from git's object store. Default: the files of the folder. */
  point?: Point | null;
  /** Files or folders below the root to which the analysis is kept. Default: all. */
  paths?: readonly string[];
  /** Globs of files to read though they would be left out, relative to the root. */
  include?: readonly string[];
  /** Globs of files to leave out. */
  exclude?: readonly string[];
  /** Read tests too. Default: false. */
  tests?: boolean;
  /** Find what the runtime says, too: of the process, streams, sockets, servers, workers, the page. Default: false. */
  includeRuntime?: boolean;
  /** File of the configuration; false: none is read. Default: the one in the root. */
  config?: string | false;
  /** Folder for what is remembered of contents seen before, made when missing; or one that `openCache` opened. Default: nothing is remembered. */
  cache?: string | FactsCache | null;
}

export interface Analysis {
  graph: Graph;
  /** Names of the vocabularies that the code speaks. */
  spoken: string[];
  /** What was learned from the code: how it sends and hears by itself. */
  learned: Learned[];
  /** What could not be read or followed, with its place. */
  diagnostics: Diagnostic[];
  /** How many TypeScript files were read. */
  files: number;
  /** Milliseconds that each stage took. */
  timings: { source: number; extract: number; link: number };
}

/** Fewer files than this are read all: choosing would cost as much. */
const WORTH_CHOOSING = 200;

/** Vocabularies that can begin or end a hop; the others only say where a cascade starts. */
const hops = vocabularies
  .filter((v) => !v.runtime)
  .filter((v) => v.listens.length || v.emits.length || v.claims.length || v.deploys || v.configures);

/** Vocabularies of what a configuration says. */
const settings = vocabularies.filter((v) => v.values.some((rule) => 'settings' in rule));

const isKnown = speaking(hops);
const isOfSettings = speaking(settings);

/** Parts of this package whose code decides what a graph says. */
const STAGES = ['source', 'extract', 'graph', 'link', 'vocabulary', 'config', 'analyse'];
/** Graphs that are remembered: those of the last states that were asked for. */
const MOST_GRAPHS = 32;

/** Graphs that one may be near to. */
const MOST_NEAR = 4;
/** More files than this are not looked at for moved lines: linking is as quick. */
const MOST_MOVED = 50;

/** A remembered graph, and the contents of the files that had a say in it. */
interface Candidate {
  name: string;
  consulted: [path: string, key: string][];
}

const candidates = (graphs: TextCache, near: string): Candidate[] => JSON.parse(graphs.get(near) ?? '[]') as Candidate[];

/** What is remembered of an analysis. */
type Kept = Pick<Analysis, 'graph' | 'diagnostics' | 'files' | 'spoken' | 'learned'>;

const digestOf = (path: string, content: Content): Digest =>
  'text' in content
    ? {
        specifiers: specifiersIn(content.text),
        bases: basesIn(content.text),
        bus: isConfiguring(path) || mayDeclareBus(content.text),
        page: pageOf(content.text),
        global: isDeclaration(path) && declaresGlobals(content.text),
        generated: content.generated,
        problem: null,
      }
    : { specifiers: [], bases: [], bus: false, page: null, global: false, generated: false, problem: content.problem };

/** A name leads to a file that was never parsed, and the compiler is not loaded. */
class CompilerWanted extends Error {}

type Extract = (path: string, text: string) => FileFacts;

/**
 * Reads the TypeScript of a folder and extracts the graph of what could happen.
 * Nothing of the folder is executed, imported or changed. A file that can't be read is a diagnostic, and the rest goes on.
 * @throws when the root does not exist
 */
export const analyse = async (options: AnalyseOptions = {}): Promise<Analysis> => prepare(options)();

/** Begins to list what an analysis reads; what it gives analyses it. Of two that follow each other, the second is listed while the first is read. */
export function prepare(options: AnalyseOptions): () => Promise<Analysis> {
  const selection = { ...options, root: resolve(options.root ?? '.') };
  const opening = options.point ? openPoint(selection, options.point) : openFolder(selection);
  // Whoever waits for it is told.
  opening.catch(() => {});
  return async () => {
    const start = performance.now();
    const own = typeof options.cache === 'string' ? new FactsCache(options.cache) : null;
    const cache = own ?? (options.cache as FactsCache | null | undefined) ?? null;
    // With nothing remembered all is parsed: the compiler loads while git lists.
    if (!cache || cache.isEmpty) void import('./extract/extract.js').catch(() => {});
    try {
      const analysed = async (source: Configured): Promise<Analysis> =>
        new Run(source, cache, start, options.includeRuntime ?? false).analysis();
      const source = await configured(await opening, selection, options);
      const analysis = await analysed(source);
      if (analysis.graph.listens.length || options.paths?.length) return analysis;
      // A library: what happens is in its examples.
      const wider = { ...selection, examples: true };
      const more = await configured(await (options.point ? openPoint(wider, options.point) : openFolder(wider)), wider, options);
      if (more.files.length === source.files.length) return analysis;
      const shown = await analysed(more);
      return shown.graph.listens.length ? shown : analysis;
    } finally {
      own?.close();
    }
  };
}

/** A source with the configuration that says how it is read. */
type Configured = SourceSet & { config?: Config };

/** Reads the configuration; where that says which files are read, they are chosen again. */
async function configured(source: SourceSet, selection: AnalyseOptions & { root: string }, options: AnalyseOptions): Promise<Configured> {
  if (options.config === false) return source;
  const found =
    typeof options.config === 'string'
      ? { file: options.config, text: readFileSync(resolve(options.config), 'utf8'), at: [] }
      : findConfig((path) => source.read(path));
  if (!found) return source;
  const config = (await import('./config/load.js')).parseConfig(found);
  const { include = [], exclude = [] } = config;
  if (!include.length && !exclude.length) return { ...source, config };
  const chosen = { ...selection, include: [...include, ...(options.include ?? [])], exclude: [...exclude, ...(options.exclude ?? [])] };
  return { ...(await (options.point ? openPoint(chosen, options.point) : openFolder(chosen))), config };
}

/** Opens a cache for several analyses, which then share what they read; `close` writes what is new. */
export const openCache = (folder: string): FactsCache => new FactsCache(folder);

/** What is known of a file that is there: its key in the cache, and what its text says before it is parsed. */
interface Known {
  file: SourceFile;
  key: string;
  digest: Digest;
  /** A tool wrote it: nothing that happens in it counts, only what it declares. */
  aside: boolean;
}

/** Of a file that is only looked into where a name leads there, nothing needs to be known before. */
const UNREAD: Digest = { specifiers: [], bases: [], bus: false, page: null, global: false, generated: true, problem: null };

/** One analysis: what was read and what was seen before. */
class Run {
  private readonly texts = new Map<string, string>();
  private readonly known = new Map<string, Known>();
  private readonly facts = new Map<string, FileFacts>();
  private readonly failed: Diagnostic[] = [];
  /** All files are parsed, none is chosen. What the platform gives needs no import. */
  private readonly wholly: boolean;
  /** Files whose facts had a say. */
  private readonly consulted = new Set<string>();
  /** Once the compiler is loaded. */
  private parser: Extract | null = null;

  constructor(
    private readonly source: Configured,
    private readonly cache: FactsCache | null,
    private readonly start: number,
    private readonly includeRuntime: boolean,
  ) {
    this.wholly = source.files.filter((f) => !f.aside).length < WORTH_CHOOSING || includeRuntime;
  }

  async analysis(): Promise<Analysis> {
    const files = this.source.files.filter((f) => !f.aside);
    const paths = this.source.files.map((f) => f.path);
    const all = new Set(paths);
    const configs = new Map<string, string | undefined>();
    const read = (path: string): string | undefined => {
      if (!configs.has(path)) configs.set(path, this.source.read(path));
      return configs.get(path);
    };
    const modules = new Modules({ configs: this.source.configs, above: this.source.above, read }, (path) => all.has(path));
    await this.look(this.source.files);
    const projects = await projectsOf({ configs: this.source.configs, files, read });
    const graphs = this.cache && new TextCache(this.cache.root, 'graphs', STAGES, MOST_GRAPHS);
    const name = graphs && this.name(configs);
    const before = name && graphs.get(name);
    const opened = performance.now();
    if (before) {
      const kept = JSON.parse(before) as Kept;
      return { ...kept, graph: trust(kept.graph), timings: { source: opened - this.start, extract: 0, link: 0 } };
    }
    const near = name === null ? null : `near-${this.name(configs, (known) => JSON.stringify(known.digest))}`;
    const moved = graphs && near && (await this.nearby(graphs, near));
    if (moved) {
      graphs.put(name!, JSON.stringify(moved));
      return { ...moved, timings: { source: opened - this.start, extract: performance.now() - opened, link: 0 } };
    }
    const mentions = this.mentions();
    const relevant = this.wholly ? new Set(mentions.keys()) : relevantFiles(mentions, modules, isKnown, isOfSettings);
    await this.extract(files.filter((f) => relevant.has(f.path)));
    // What was looked at for moved lines is on no cascade by that.
    for (const path of this.facts.keys()) if (!relevant.has(path)) this.facts.delete(path);
    const extracted = performance.now();
    const { graph, spoken, learned } = await this.link(paths, modules, this.source.config);
    const whole = withServices(graph, projects);
    const linked = performance.now();
    const kept: Kept = {
      graph: this.source.config ? (await import('./config/apply.js')).applied(whole, this.source.config) : whole,
      spoken,
      learned,
      diagnostics: [
        ...this.source.diagnostics,
        ...this.failed.sort((a, b) => (a.file < b.file ? -1 : 1)),
        ...modules.problems,
        // In the order of files, whichever of them were remembered.
        ...files.flatMap(({ path: file }) =>
          (this.facts.get(file)?.problems ?? []).slice(0, 1).map(({ line, message }) => ({ file, message: `line ${line}: ${message}` })),
        ),
      ],
      files: files.filter((f) => !isDeclaration(f.path)).length,
    };
    if (name && near) {
      graphs.put(name, JSON.stringify(kept));
      const consulted = [...this.consulted].map((path): [string, string] => [path, this.known.get(path)!.key]);
      graphs.put(near, JSON.stringify([{ name, consulted }, ...candidates(graphs, near)].slice(0, MOST_NEAR)));
    }
    return { ...kept, timings: { source: opened - this.start, extract: extracted - opened, link: linked - extracted } };
  }

  /** Finds out what each file says, reading only those whose content was not seen before. */
  private async look(files: readonly SourceFile[]): Promise<void> {
    const unseen: SourceFile[] = [];
    for (const file of files) {
      const key = file.blob && keyOf(file.blob, file.path);
      const digest = key && (file.aside ? UNREAD : this.cache?.digest(key));
      if (digest) this.know(file, key, digest);
      else unseen.push(file);
    }
    if (!this.cache || unseen.length >= WORTH_CHOOSING) void this.load().catch(() => {});
    await this.source.fetch(unseen, (file, fetched) => {
      this.take(file, fetched);
      const known = this.known.get(file.path);
      // Those that are relevant for certain are parsed while the next are read.
      if (this.parser && known && !known.aside && this.isCertain(known.digest)) this.parse(known, this.parser);
    });
  }

  private isCertain({ bus, specifiers }: Digest): boolean {
    return this.wholly || bus || specifiers.some(isKnown);
  }

  private take(file: SourceFile, fetched: Fetched): string | undefined {
    if ('skip' in fetched) return undefined;
    if (fetched.blob === undefined) {
      this.failed.push({ file: file.path, message: fetched.problem });
      return undefined;
    }
    const key = keyOf(fetched.blob, file.path);
    const digest = this.cache?.digest(key) ?? digestOf(file.path, fetched);
    this.cache?.put(key, digest);
    this.know(file, key, digest);
    if ('text' in fetched) this.texts.set(file.path, fetched.text);
    return 'text' in fetched ? fetched.text : undefined;
  }

  private know(file: SourceFile, key: string, digest: Digest): void {
    if (digest.problem !== null && !file.aside) this.failed.push({ file: file.path, message: digest.problem });
    this.known.set(file.path, { file, key, digest, aside: file.aside || passedOver(file.path, digest.generated, file.insisted) });
  }

  /**
   * A graph that was made when every file that had a say in it said the same as now, at most at other lines: comments, formatting,
   * and whatever was changed in files that no name leads to. Null when there is none.
   */
  private async nearby(graphs: TextCache, near: string): Promise<Kept | null> {
    for (const { name, consulted } of candidates(graphs, near)) {
      const changed = consulted.filter(([path, key]) => this.known.get(path)?.key !== key);
      if (changed.length > MOST_MOVED || changed.some(([path]) => !this.known.has(path))) continue;
      await this.extract(changed.map(([path]) => this.known.get(path)!.file));
      const moved = new Map<string, Map<number, number>>();
      for (const [path, key] of changed) {
        const [was, is] = [this.cache!.facts(key), this.facts.get(path)];
        const lines = was && is && !was.problems.length && !is.problems.length ? movedLines(was, is) : null;
        if (!lines) break;
        moved.set(path, lines);
      }
      const text = moved.size === changed.length ? graphs.get(name) : undefined;
      if (!text) continue;
      const kept = relocate(JSON.parse(text) as Kept, moved);
      if (kept) return { ...kept, graph: canonical(kept.graph) };
    }
    return null;
  }

  /** A name for all that the graph is made of, or for what is said of each file. */
  private name(configs: ReadonlyMap<string, string | undefined>, said = ({ key }: Known): string => key): string {
    const parts: string[] = [];
    for (const { path } of this.source.files) {
      const known = this.known.get(path);
      parts.push(path, known ? said(known) : '');
    }
    for (const [path, text] of [...configs].sort(([a], [b]) => (a < b ? -1 : 1))) parts.push(path, text === undefined ? '' : `=${text}`);
    const hash = createHash('sha256').update(parts.join('\0'));
    hash.update(
      JSON.stringify([
        this.includeRuntime,
        this.source.config ?? null,
        this.source.configs,
        this.source.above,
        this.source.diagnostics,
        this.failed,
      ]),
    );
    return hash.digest('hex').slice(0, 40);
  }

  /** Links what was read; a file that only a name leads to is read then. */
  private async link(paths: readonly string[], modules: Modules, config: Config | undefined): Promise<Linked> {
    const said = config && {
      own: { ...config, roles: config.roles.filter((r) => 'decorator' in r || 'base' in r) },
      names: config.names,
      refuse: config.refuse,
    };
    const active = vocabularies.filter((v) => this.includeRuntime || !v.runtime);
    const linked = (extract: Extract | null): Linked =>
      link({ paths, facts: this.facts, modules, load: (path) => this.factsOf(path, extract), vocabularies: active, ...(said && { said }) });
    try {
      return linked(this.parser);
    } catch (error) {
      if (!(error instanceof CompilerWanted)) throw error;
      return linked(await this.load());
    }
  }

  private async load(): Promise<Extract> {
    return (this.parser ??= (await import('./extract/extract.js')).extract);
  }

  private factsOf(path: string, extract: Extract | null): FileFacts | undefined {
    const known = this.known.get(path);
    if (!known || known.digest.problem !== null) return undefined;
    this.consulted.add(path);
    const seen = this.cache?.facts(known.key);
    if (seen) return seen;
    if (!extract) throw new CompilerWanted();
    const text = this.texts.get(path) ?? this.take(known.file, this.source.fetchNow(known.file));
    if (text === undefined) return undefined;
    const facts = extract(path, text);
    this.cache?.put(known.key, known.digest, facts);
    return facts;
  }

  private mentions(): Map<string, Mentions> {
    return new Map([...this.known].flatMap(([path, { digest, aside }]) => (aside ? [] : [[path, digest]])));
  }

  /** Facts of files: remembered, or parsed now. */
  private async extract(files: readonly SourceFile[]): Promise<void> {
    const missing: Known[] = [];
    for (const { path } of files) {
      const known = this.known.get(path);
      if (!known || known.digest.problem !== null) continue;
      this.consulted.add(path);
      const facts = this.facts.get(path) ?? this.cache?.facts(known.key);
      if (facts) this.facts.set(path, facts);
      else missing.push(known);
    }
    const unread = missing.map((k) => k.file).filter((f) => !this.texts.has(f.path));
    await this.source.fetch(unread, (file, fetched) => this.take(file, fetched));
    if (!missing.some(({ file }) => this.texts.has(file.path))) return;
    const extract = await this.load();
    for (const known of missing) {
      const failure = this.parse(known, extract);
      if (failure) this.failed.push(failure);
    }
  }

  /** Facts of a file whose text was read; why there are none. */
  private parse({ file: { path: file }, key, digest }: Known, extract: Extract): Diagnostic | null {
    const text = this.texts.get(file);
    if (text === undefined) return null;
    try {
      const facts = this.cache?.facts(key) ?? extract(file, text);
      this.facts.set(file, facts);
      this.cache?.put(key, digest, facts);
      this.texts.delete(file);
      return null;
    } catch (error) {
      return { file, message: `can't be understood: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
}
