import { resolve } from 'node:path';
import type { FileFacts } from './extract/facts.js';
import { extractAll } from './extract/pool.js';
import type { Graph } from './graph/model.js';
import { withServices } from './graph/services.js';
import { link } from './link/link.js';
import { Modules } from './link/modules.js';
import { type Mentions, relevantFiles } from './link/relevant.js';
import { declaresGlobals, specifiersIn } from './source/imports.js';
import { type Diagnostic, openFolder, type SourceSet } from './source/index.js';
import { type Read, readSource } from './source/read.js';
import { isDeclaration } from './source/select.js';
import { projectsOf } from './source/services.js';
import { speaksOf, vocabularies } from './vocabulary/index.js';

export type * from './graph/model.js';
export type { FolderFormat, Format, RenderOptions } from './render/index.js';
export { render, renderFolder } from './render/index.js';
export type { Diagnostic } from './source/index.js';

export interface AnalyseOptions {
  /** Folder to analyse; paths in the graph are relative to it. Default: the current folder. */
  root?: string;
  /** Files or folders below the root to which the analysis is kept. Default: all. */
  paths?: readonly string[];
  /** Globs of files to read though they would be left out, relative to the root. */
  include?: readonly string[];
  /** Globs of files to leave out. */
  exclude?: readonly string[];
  /** Read tests too. Default: false. */
  tests?: boolean;
}

export interface Analysis {
  graph: Graph;
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
const hops = vocabularies.filter((v) => v.listens.length || v.emits.length || v.claims.length);

const isKnown = (specifier: string): boolean => hops.some((v) => speaksOf(v, specifier));

function mentionsOf({ files }: SourceSet, texts: ReadonlyMap<string, Read>): Map<string, Mentions> {
  const found = new Map<string, Mentions>();
  for (const { path } of files) {
    const read = texts.get(path)!;
    // What can't be read is chosen, so that it is said why.
    if ('problem' in read) found.set(path, { specifiers: [hops[0].packages[0]], global: false });
    if ('text' in read) found.set(path, { specifiers: specifiersIn(read.text), global: isDeclaration(path) && declaresGlobals(read.text) });
  }
  return found;
}

/**
 * Reads the TypeScript of a folder and extracts the graph of what could happen.
 * Nothing of the folder is executed, imported or changed. A file that can't be read is a diagnostic, and the rest goes on.
 * @throws when the root does not exist
 */
export async function analyse(options: AnalyseOptions = {}): Promise<Analysis> {
  const start = performance.now();
  // The compiler loads while git lists.
  const opening = openFolder({ ...options, root: resolve(options.root ?? '.') });
  const [source, { extract }] = await Promise.all([opening, import('./extract/extract.js')]);
  const paths = source.files.map((f) => f.path);
  const known = new Set(paths);
  const modules = new Modules(source, (path) => known.has(path));
  const texts = new Map(source.files.map((f) => [f.path, readSource(source.root, f.path, f.insisted)]));
  const relevant = source.files.length < WORTH_CHOOSING ? known : relevantFiles(mentionsOf(source, texts), modules, isKnown);
  const opened = performance.now();
  const { facts, failed } = await extractAll(
    source.root,
    source.files.filter((f) => relevant.has(f.path)),
    texts,
  );
  const extracted = performance.now();
  const load = (path: string): FileFacts | undefined => {
    const read = texts.get(path) ?? readSource(source.root, path);
    return 'text' in read ? extract(path, read.text) : undefined;
  };
  const graph = withServices(link({ paths, facts, modules, load, vocabularies }), await projectsOf(source));
  const linked = performance.now();
  const diagnostics: Diagnostic[] = [
    ...source.diagnostics,
    ...failed.map(([file, message]) => ({ file, message })),
    ...modules.problems,
    ...[...facts].flatMap(([file, { problems: found }]) =>
      found.slice(0, 1).map(({ line, message }) => ({ file, message: `line ${line}: ${message}` })),
    ),
  ];
  return {
    graph,
    diagnostics,
    files: paths.filter((path) => !isDeclaration(path)).length,
    timings: { source: opened - start, extract: extracted - opened, link: linked - extracted },
  };
}
