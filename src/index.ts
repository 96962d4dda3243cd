import { resolve } from 'node:path';
import { extractAll } from './extract/pool.js';
import type { Graph } from './graph/model.js';
import { link } from './link/link.js';
import { type Diagnostic, openFolder } from './source/index.js';
import { isDeclaration } from './source/select.js';
import { vocabularies } from './vocabulary/index.js';

export type * from './graph/model.js';
export type { Format, RenderOptions } from './render/index.js';
export { render } from './render/index.js';
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

/**
 * Reads the TypeScript of a folder and extracts the graph of what could happen.
 * Nothing of the folder is executed, imported or changed. A file that can't be read is a diagnostic, and the rest goes on.
 * @throws when the root does not exist
 */
export async function analyse(options: AnalyseOptions = {}): Promise<Analysis> {
  const start = performance.now();
  const source = openFolder({ ...options, root: resolve(options.root ?? '.') });
  const opened = performance.now();
  const { facts, failed } = await extractAll(source.root, source.files);
  const extracted = performance.now();
  const { graph, problems } = link(facts, source, vocabularies);
  const linked = performance.now();
  const diagnostics: Diagnostic[] = [
    ...source.diagnostics,
    ...failed.map(([file, message]) => ({ file, message })),
    ...problems,
    ...[...facts].flatMap(([file, { problems: found }]) => found.slice(0, 1).map(({ line, message }) => ({ file, message: `line ${line}: ${message}` }))),
  ];
  return { graph, diagnostics, files: [...facts.keys()].filter((path) => !isDeclaration(path)).length, timings: { source: opened - start, extract: extracted - opened, link: linked - extracted } };
}
