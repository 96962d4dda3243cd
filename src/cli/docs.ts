import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import type { Difference, DocsFolder, Seen } from '../docs/folder.js';
import type { Made } from '../docs/kept.js';
import type { TextCache } from '../extract/cache.js';
import type { Graph } from '../graph/model.js';
import { cacheFor } from './cache.js';
import { Drawers } from './drawers.js';
import { several } from './graph.js';
import { graphOf, type ReadingOptions, rootOf } from './load.js';
import { writeWhole } from './output.js';
import type { Staging } from './staged.js';
import { CannotError, type Talk } from './talk.js';

interface DocsOptions extends ReadingOptions {
  output: string;
  check?: boolean;
  staged?: boolean;
  refresh?: string[];
  mermaid?: boolean;
  html?: boolean;
  linkBase?: string;
  title?: string;
}

/** `event-cascade docs`: the cascades of a code base as pages that stay true. */
export function docsCommand(talk: Talk, done: (code: number) => void): Command {
  return new Command('docs')
    .description('Write pages about every event, handler and entry point, or check them.')
    .argument('[paths...]', 'files and folders to read, or one saved graph (.json) (default: the current folder)')
    .option('-o, --output <folder>', 'where the pages are', 'docs/events')
    .option('--check', 'write nothing; list what is stale, and exit with 1')
    .option('--staged', "read what is staged in git's index, and stage the pages")
    .option('--refresh <file>', 'refresh the marked places of this Markdown file too, besides those found (repeatable)', several)
    .option('--mermaid', 'diagrams of Mermaid in the pages instead of SVG files')
    .option('--html', 'the explorer too: one page to search, filter and follow in')
    .option('--link-base <url>', 'what links to sources start with (default: the way from the page)')
    .option('--title <text>', 'of the first page')
    .option('--include <glob>', 'read these although they would be left out (repeatable)', several)
    .option('--exclude <glob>', 'leave these out (repeatable)', several)
    .option('--tests', 'read tests too')
    .option('--include-runtime', 'show what process, streams, sockets, workers, the page say')
    .option('--config <file>', 'the configuration (default: the one in the root)')
    .option('--no-config', 'read no configuration')
    .option('--cache-dir <folder>', 'where to remember what was parsed (default: in the git folder)')
    .option('--no-cache', 'remember nothing')
    .option('-v, --verbose', 'say what is done and how long it takes')
    .addHelpText(
      'after',
      `
Only files that it made itself are ever replaced or removed. In any other
Markdown file it makes anew what stands between such lines:
  <!-- event-cascade:cascade PaymentCreated -->
  <!-- event-cascade:end -->
They can ask for: overview, cascade <name>, events, entries, resting-places.

Examples:
  event-cascade docs
  event-cascade docs src -o docs/events --mermaid
  event-cascade docs --check
  event-cascade docs --staged`,
    )
    .action(async (paths: string[], options: DocsOptions) => {
      talk.verbose = options.verbose ?? false;
      if (options.check && options.staged)
        throw new CannotError('--check writes nothing, --staged stages what is written: give one of them');
      const staging = options.staged ? await (await import('./staged.js')).openStaging(process.cwd()) : null;
      done(await make(paths, options, talk, staging));
    });
}

const slashes = (path: string): string => path.split(sep).join('/');

/** Makes the docs, in the working tree or, of what is staged, in the index too. */
async function make(given: string[], options: DocsOptions, talk: Talk, staging: Staging | null): Promise<number> {
  const paths = given.length ? given : ['.'];
  const saved = paths.length === 1 && paths[0].endsWith('.json') && existsSync(paths[0]) && statSync(paths[0]).isFile();
  for (const path of paths) if (!existsSync(path)) throw new CannotError(`${path}: no such file or folder`);
  const root = saved ? process.cwd() : rootOf(paths).root;
  const out = resolve(options.output);
  if (existsSync(out) && !statSync(out).isDirectory()) throw new CannotError(`${options.output} is no folder: name another one with -o`);
  // While git lists, what is there is looked at.
  const [reading, markdown] = [graphOf(paths, { ...options, point: staging ? 'staged' : undefined }, talk), markdownIn(root)];
  for (const later of [reading, markdown]) later.catch(() => {});
  const [{ docsOf }, { DocsFolder }] = await Promise.all([import('../docs/index.js'), import('../docs/folder.js')]);
  const memory = await Memory.open(saved ? null : await cacheFor(root, options), slashes(relative(root, out)));
  const folder = new DocsFolder(out, memory.seen);
  const graph = await reading;
  const start = performance.now();
  const home = slashes(out);
  const ways = new Map<string, string>();
  const wayToRoot = (path: string): string => {
    const from = posix.dirname(posix.resolve(home, path));
    return ways.get(from) ?? ways.set(from, posix.relative(from, slashes(root))).get(from)!;
  };
  await using drawers = new Drawers(graph);
  const { files, kept, made, site, pictures } = await docsOf(graph, {
    home,
    linkBase: (path) => options.linkBase ?? wayToRoot(path),
    previous: folder.text,
    before: memory.before,
    last: memory.last,
    sum: folder.sum,
    svg: drawers.draw,
    tooWide: memory.tooWide,
    mermaid: options.mermaid,
    html: options.html,
    title: options.title,
  });
  const named = (options.refresh ?? []).map((file) => resolve(file));
  for (const file of named) if (!existsSync(file)) throw new CannotError(`${relative(process.cwd(), file)}: no such file`);
  const marked = await markedFiles([...(await markdown), ...named], folder, staging);
  const { refreshed } = await import('../docs/blocks.js');
  const changed: Changed[] = [];
  let problems = 0;
  for (const { file, now, index } of marked) {
    const from = slashes(relative(out, file));
    const fresh = await refreshed(now, from, site, pictures);
    problems += fresh.problems.length;
    for (const { line, message } of fresh.problems) talk.warn(`${shown(file)}:${line}: ${message}`);
    const inIndex = index === null || index === now ? fresh.text : (await refreshed(index, from, site, pictures)).text;
    changed.push({ file, before: now, after: fresh.text, index: index === null ? null : { before: index, after: inIndex } });
  }
  for (const [path, text] of pictures.files) files.set(path, text);

  const difference = folder.compare(files, kept);
  if (difference.foreign.length)
    throw new CannotError(
      `${shown(join(out, difference.foreign[0]))} was not made by event-cascade docs and stands where a page has to be: move it, or name another folder with -o`,
    );
  const took = Math.round(performance.now() - start);
  const stale = changed.filter((c) => c.before !== c.after);
  const differs = difference.missing.length + difference.stale.length + difference.surplus.length > 0;
  if (!options.check || !differs) memory.keep(differs ? graph : null, made);
  if (!options.check) write(folder, files, difference, stale);
  if (!options.check || !differs) memory.see(() => folder.look(made.sums));
  if (options.check) return (await report(folder, files, difference, stale, talk)) || problems ? 1 : 0;
  if (staging) {
    await staging.stage([...files.keys(), ...kept, ...difference.surplus].map((p) => join(out, p)));
    for (const { file, index } of changed) if (index && index.before !== index.after) await staging.put(file, index.after);
  }
  const { missing, surplus } = difference;
  const written = missing.length + difference.stale.length + stale.length;
  talk.say(
    `${files.size + kept.size} files in ${shown(out)}: ${written} written, ${surplus.length} removed, the others were up to date (made in ${took} ms)`,
  );
  return problems ? 1 : 0;
}

/** Parts of this package whose code decides how a picture looks. */
const DRAWING = ['graph', 'render', 'docs'];
/** Pictures that are remembered as too wide. */
const MOST_TOO_WIDE = 2000;

/** Texts that are remembered: of the pages of some folders, and of pictures. */
const MOST_TEXTS = 8;

/** What the cache remembers of pages and pictures. */
class Memory {
  /** Those that no page has room for: it takes as long to find out as to draw them. */
  readonly tooWide: Set<string>;
  /** What the pages of this folder were made of the last time. */
  readonly last: Made | null;
  private readonly known: number;
  /** Their files as they were on the disk. */
  readonly seen: Record<string, Seen>;

  private constructor(
    private readonly texts: TextCache | null,
    private readonly name: string,
  ) {
    const last = texts?.get(`made-${name}`);
    this.last = last === undefined ? null : (JSON.parse(last) as Made);
    this.seen = JSON.parse(texts?.get(`seen-${name}`) ?? '{}') as Record<string, Seen>;
    this.tooWide = new Set(JSON.parse(texts?.get('too-wide') ?? '[]') as string[]);
    this.known = this.tooWide.size;
  }

  /**
   * @param cache its folder; null: nothing is remembered
   * @param out the folder of the pages
   */
  static async open(cache: string | null, out: string): Promise<Memory> {
    const texts = cache === null ? null : new (await import('../extract/cache.js')).TextCache(cache, 'pictures', DRAWING, MOST_TEXTS);
    return new Memory(texts, createHash('sha256').update(out).digest('hex').slice(0, 16));
  }

  /** The graph that pages were made of the last time. */
  before = (): Graph | undefined => {
    const text = this.texts?.get('graph');
    return text === undefined ? undefined : (JSON.parse(text) as Graph);
  };

  /** @param graph what the pages are made of now; null where none was written */
  keep(graph: Graph | null, made: Made): void {
    const text = JSON.stringify(made);
    if (text !== JSON.stringify(this.last)) this.texts?.put(`made-${this.name}`, text);
    if (graph) this.texts?.put('graph', JSON.stringify(graph));
    if (this.tooWide.size > this.known) this.texts?.put('too-wide', JSON.stringify([...this.tooWide].slice(-MOST_TOO_WIDE)));
  }

  /** @param look what is to be known of the files as they are now */
  see(look: () => Record<string, Seen>): void {
    if (!this.texts) return;
    const text = JSON.stringify(look());
    if (text !== JSON.stringify(this.seen)) this.texts.put(`seen-${this.name}`, text);
  }
}

interface Changed {
  file: string;
  before: string;
  after: string;
  index: { before: string; after: string } | null;
}

const shown = (file: string): string => slashes(relative(process.cwd(), file)) || '.';

/** Markdown files below a folder: those that git knows or would know. */
async function markdownIn(root: string): Promise<string[]> {
  const { list } = await import('../source/list.js');
  return (await list(root)).files.filter(({ path }) => /\.(md|markdown|mdx)$/i.test(path)).map(({ path }) => join(root, path));
}

/** Of Markdown files those with places to refresh. */
async function markedFiles(
  files: readonly string[],
  folder: DocsFolder,
  staging: Staging | null,
): Promise<{ file: string; now: string; index: string | null }[]> {
  const { hasBlocks } = await import('../docs/blocks.js');
  const marked: { file: string; now: string; index: string | null }[] = [];
  for (const file of [...new Set(files)].sort()) {
    if (folder.has(slashes(relative(folder.folder, file))) || !lstatSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const now = readFileSync(file, 'utf8');
    const index = staging ? await staging.read(file) : null;
    if (hasBlocks(now) || (index !== null && hasBlocks(index))) marked.push({ file, now, index });
  }
  return marked;
}

/** First what is no more, so that a name that changed but in its case is not removed on a disk that makes no difference. */
function write(
  folder: DocsFolder,
  files: ReadonlyMap<string, string>,
  { missing, stale, surplus }: Difference,
  changed: readonly Changed[],
): void {
  const at = (path: string) => join(folder.folder, path);
  for (const path of surplus) rmSync(at(path), { force: true });
  for (const path of [...missing, ...stale]) writeWhole(at(path), files.get(path)!);
  for (const { file, after } of changed) writeWhole(file, after);
  for (const { path, pid } of folder.leftovers) if (!isRunning(pid)) rmSync(at(path), { force: true });
  for (const sub of new Set(surplus.map((path) => dirname(at(path))))) {
    try {
      rmdirSync(sub);
    } catch {
      // There is something in it still.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Lines of difference that are shown of one file. */
const SHOWN = 12;

/** Prints what is not as it should be, with a short difference of each. Whether there is anything. */
async function report(
  folder: DocsFolder,
  files: ReadonlyMap<string, string>,
  { missing, stale, surplus }: Difference,
  changed: readonly Changed[],
  talk: Talk,
): Promise<boolean> {
  const at = (path: string) => shown(join(folder.folder, path));
  const { shortDiff } = await import('../docs/short-diff.js');
  const lines: string[] = [];
  for (const path of stale) {
    const drawn = path.endsWith('.svg') ? 'picture' : path.endsWith('.html') ? 'page' : null;
    lines.push(
      `stale    ${at(path)}`,
      ...(drawn ? [`    the ${drawn} shows something else`] : shortDiff(folder.text(path)!, files.get(path)!, SHOWN)),
    );
  }
  for (const { file, before, after } of changed) lines.push(`stale    ${shown(file)}`, ...shortDiff(before, after, SHOWN));
  for (const path of missing) lines.push(`missing  ${at(path)}`);
  for (const path of surplus) lines.push(`surplus  ${at(path)}`);
  if (!lines.length) return false;
  process.stdout.write(`${lines.join('\n')}\n`);
  const count = stale.length + changed.length + missing.length + surplus.length;
  talk.note(`${count} of the pages are not as the code is: run event-cascade docs with the same options, and commit what it writes`);
  return true;
}
