import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { AnalyseOptions, Analysis } from '../analyse.js';
import type { ConsequenceType } from '../diff/model.js';
import type { FactsCache } from '../extract/cache.js';
import type { Graph } from '../graph/model.js';
import type { DiffFormat } from '../render/diff.js';
import type { Side } from '../source/refs.js';
import type { CacheOptions } from './cache.js';
import { writeWhole } from './output.js';
import { CannotError, type Talk } from './talk.js';
import { wrap } from './wrap.js';

interface DiffCommandOptions extends CacheOptions {
  format?: DiffFormat;
  output?: string;
  staged?: boolean;
  root: string;
  level?: 'events' | 'roles' | 'methods';
  context: number;
  full?: boolean;
  picture: 'before' | 'after' | 'both' | 'all';
  group: 'config' | 'folder' | 'package' | 'none';
  exitCode?: boolean;
  failOn?: Failure[];
  include?: string[];
  exclude?: string[];
  tests?: boolean;
  includeRuntime?: boolean;
  linkBase?: string;
  baseLinkBase?: string;
  title?: string;
  verbose?: boolean;
}

/** What `--fail-on` knows, and the consequences that each stands for. */
const FAILURES = {
  'broken-cascade': ['broke'],
  'lost-handler': ['lost-handler'],
  'lost-emitter': ['lost-emitter'],
  'new-cycle': ['new-cycle'],
  'new-unresolved': ['new-unresolved'],
} satisfies Record<string, ConsequenceType[]>;
type Failure = keyof typeof FAILURES;

const EXTENSIONS: Record<string, DiffFormat> = {
  txt: 'text',
  md: 'markdown',
  dot: 'dot',
  gv: 'dot',
  svg: 'svg',
  json: 'json',
  html: 'html',
  htm: 'html',
};
/** Problems of the input that are listed; more are counted. */
const LISTED = 20;

const several = (value: string, before: string[] = []): string[] => [...before, value];

const count = (value: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0) throw new InvalidArgumentError('It must be a whole number from 0.');
  return n;
};

const failures = (value: string, before: Failure[] = []): Failure[] => {
  const given = value.split(',').map((k) => k.trim());
  const wrong = given.find((k) => !(k in FAILURES));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${Object.keys(FAILURES).join(', ')}.`);
  return [...before, ...(given as Failure[])];
};

/** `event-cascade diff`: what a change does to the cascade. */
export function diffCommand(talk: Talk, done: (code: number) => void): Command {
  return new Command('diff')
    .description('Show what a change does to the cascade: what came, what went, what broke.')
    .addArgument(
      new Argument(
        '[base]',
        'a commit as git spells it, "main..." (where it parted from main), "a..b",\nor a saved graph (.json); default: where HEAD parted from the default branch',
      ),
    )
    .addArgument(new Argument('[head]', 'the same; default: the working tree'))
    .addOption(
      new Option('-f, --format <format>', 'what to print (default: by the ending of -o, else text)').choices([
        'text',
        'markdown',
        'dot',
        'svg',
        'json',
        'html',
      ]),
    )
    .option('-o, --output <file>', 'write to a file instead of stdout')
    .option('--staged', 'compare what is staged (with HEAD, unless a base is given)')
    .option('--root <folder>', 'the folder to analyse', '.')
    .option('--context <n>', 'how many steps to draw around what changed', count, 1)
    .option('--full', 'draw and list all, not only what is near the change')
    .addOption(
      new Option('--picture <side>', 'which SVG; "all" writes three files').choices(['before', 'after', 'both', 'all']).default('both'),
    )
    .addOption(
      new Option('-l, --level <level>', 'how much to draw (default: roles, or events if large)').choices(['events', 'roles', 'methods']),
    )
    .addOption(new Option('--group <by>', 'draw a box around each').choices(['config', 'folder', 'package', 'none']).default('none'))
    .option('--exit-code', 'exit with 1 when anything is different')
    .option('--fail-on <what>', `exit with 1 for these, comma separated:\n${Object.keys(FAILURES).join(', ')}`, failures)
    .option('--include <glob>', 'read these although they would be left out (repeatable)', several)
    .option('--exclude <glob>', 'leave these out (repeatable)', several)
    .option('--tests', 'read tests too')
    .option('--include-runtime', 'show what process, streams, sockets, workers, the page say')
    .option('--link-base <url>', 'what links to sources start with')
    .option('--base-link-base <url>', 'the same for what only the base has')
    .option('--title <text>', 'written above the picture')
    .option('--cache-dir <folder>', 'where to remember what was parsed (default: in the git folder)')
    .option('--no-cache', 'remember nothing')
    .option('-v, --verbose', 'say what is done and how long it takes')
    .addHelpText(
      'after',
      `
Nothing is checked out, and neither the working tree nor the index is touched.
Without a difference nothing is printed (except with --format json).

Examples:
  event-cascade diff
  event-cascade diff --staged --fail-on broken-cascade,lost-handler
  event-cascade diff main...feature --format markdown -o comment.md
  event-cascade diff HEAD~3 -o change.html
  event-cascade diff before.json after.json -o change.svg --picture all`,
    )
    .action(async (base: string | undefined, head: string | undefined, options: DiffCommandOptions) => {
      talk.verbose = options.verbose ?? false;
      const format =
        options.format ??
        (options.output === undefined ? 'text' : EXTENSIONS[/\.([^./\\]+)$/.exec(options.output)?.[1].toLowerCase() ?? '']);
      if (!format)
        throw new CannotError(`${options.output}: the ending says no format; name one with --format text|markdown|dot|svg|json|html`);
      if (options.picture === 'all' && (format !== 'svg' || options.output === undefined))
        throw new CannotError('--picture all writes three files: it needs --format svg and -o <file>');
      const { before, after, names } = await sides(base, head, options, talk);
      const { compare, renderDiff, renderDiffSvgs } = await import('../render/diff.js');
      const { isEmpty } = await import('../diff/model.js');
      const comparison = compare(before, after, names);
      const { diff } = comparison.compared;
      const empty = isEmpty(diff);
      if (empty) talk.say('no difference');
      const notes: string[] = [];
      const put = (text: string, name = options.output): void => {
        const { isTTY, columns } = process.stdout;
        if (name === undefined) process.stdout.write(isTTY && format === 'text' ? wrap(text, columns) : text);
        else {
          writeWhole(name, text);
          talk.say(`wrote ${name}`);
        }
      };
      if (!empty && format === 'svg') {
        const svgs = await renderDiffSvgs(comparison, options, notes);
        if (options.picture !== 'all') put(svgs[options.picture]);
        else
          for (const side of ['before', 'after', 'both'] as const)
            put(
              svgs[side],
              options.output!.replace(/(\.[^./\\]+)?$/, (ending) => `.${side}${ending}`),
            );
      } else if (!empty || format === 'json') {
        put(await renderDiff(comparison, format, { ...options, color: options.output === undefined && talk.colored }, notes));
      }
      for (const note of notes) talk.note(note);
      const wanted = new Set<ConsequenceType>((options.failOn ?? []).flatMap((f) => FAILURES[f]));
      const found = [...new Set(diff.consequences.map((c) => c.type))].filter((type) => wanted.has(type));
      if (found.length)
        talk.error(
          `found ${found.map((type) => Object.entries(FAILURES).find(([, types]) => (types as string[]).includes(type))![0]).join(', ')}`,
        );
      done(found.length || (options.exitCode && !empty) ? 1 : 0);
    });
}

const isGraph = (name: string | undefined): name is string =>
  name?.endsWith('.json') === true && existsSync(name) && statSync(name).isFile();

/** The two graphs that are compared: saved ones, or of two states of the repository. */
async function sides(
  base: string | undefined,
  head: string | undefined,
  options: DiffCommandOptions,
  talk: Talk,
): Promise<{ before: Graph; after: Graph; names: { base: string; head: string } }> {
  if (!existsSync(options.root) || !statSync(options.root).isDirectory()) throw new CannotError(`${options.root}: no such folder`);
  for (const name of [base, head]) if (name?.endsWith('.json') && !existsSync(name)) throw new CannotError(`${name}: no such file`);
  const root = resolve(options.root);
  const [left, right] = [isGraph(base) ? await saved(base) : null, isGraph(head) ? await saved(head) : null];
  if (left && right) return { before: left, after: right, names: { base: base!, head: head! } };
  const { rangeOf } = await import('../source/refs.js');
  const { GitError } = await import('../source/index.js');
  const { cacheFor } = await import('./cache.js');
  let cache: FactsCache | null = null;
  try {
    const [folder, range] = await Promise.all([cacheFor(root, options), ends(root)]);
    const { prepare, openCache } = await import('../analyse.js');
    // One for both sides: most of their contents are the same.
    cache = folder === null ? null : openCache(folder);
    const problems = new Map<string, string[]>();
    const listing = {
      base: left ? null : prepare(asked(root, range.base, options, cache)),
      head: right ? null : prepare(asked(root, range.head, options, cache)),
    };
    const read = async (analysis: () => Promise<Analysis>, side: Side, which: string): Promise<Graph> => {
      const start = performance.now();
      const { graph, diagnostics, files } = await analysis();
      for (const { file, message } of diagnostics) {
        const key = `${file}: ${message}`;
        problems.set(key, [...(problems.get(key) ?? []), side.name]);
      }
      talk.say(`${which} ${side.name}: ${files} files, ${graph.events.length} events (${Math.round(performance.now() - start)} ms)`);
      if (!files) talk.note(`${side.name} has no TypeScript here`);
      return graph;
    };
    const before = left ?? (await read(listing.base!, range.base, 'base'));
    const after = right ?? (await read(listing.head!, range.head, 'head'));
    // What is wrong on both sides is said once.
    const listed = [...problems].slice(0, options.verbose ? undefined : LISTED);
    for (const [text, where] of listed) talk.warn(where.length > 1 || left || right ? text : `${where[0]}: ${text}`);
    if (problems.size > listed.length) talk.warn(`… and ${problems.size - listed.length} more (--verbose lists all)`);
    return { before, after, names: { base: left ? base! : range.base.name, head: right ? head! : range.head.name } };
  } catch (error) {
    if (error instanceof GitError) throw new CannotError(error.message);
    throw error;
  } finally {
    cache?.close();
  }

  /** Where a saved graph is one side, only the other is looked for. */
  async function ends(folder: string): Promise<{ base: Side; head: Side }> {
    const none: Side = { name: '', point: null };
    if (left) {
      if (head === undefined && !options.staged) return { base: none, head: { name: 'working tree', point: null } };
      const { base: b, head: h } = await rangeOf(folder, options.staged ? { staged: true } : { base: head });
      return { base: none, head: options.staged ? h : b };
    }
    if (right) return { base: (await rangeOf(folder, { base })).base, head: none };
    return rangeOf(folder, { base, head, staged: options.staged });
  }
}

const asked = (
  root: string,
  { point }: Side,
  { include, exclude, tests, includeRuntime }: DiffCommandOptions,
  cache: FactsCache | null,
): AnalyseOptions => ({
  root,
  point,
  include,
  exclude,
  tests,
  includeRuntime,
  cache,
});

async function saved(file: string): Promise<Graph> {
  const { parseGraph } = await import('../graph/schema.js');
  try {
    return parseGraph(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw new CannotError(error instanceof Error ? error.message : String(error));
  }
}
