import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Level } from '../graph/view.js';
import type { Grouping } from '../render/index.js';
import { several } from './graph.js';
import { graphOf, type ReadingOptions, rootOf } from './load.js';
import { CannotError, Talk } from './talk.js';

interface ServeOptions extends ReadingOptions {
  port: number;
  watch?: boolean;
  level?: Level;
  group?: Grouping;
  linkBase?: string;
  title?: string;
}

const PORT = 4747;

const port = (value: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0 || n > 65_535) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return n;
};

/** `event-cascade serve`: the explorer at an address of this machine, made anew when the code changes. */
export function serveCommand(talk: Talk, done: (code: number) => void): Command {
  return new Command('serve')
    .description('Show the explorer in the browser, on this machine only.')
    .addArgument(new Argument('[paths...]', 'files and folders to read, or one saved graph (.json)').default(['.'], 'the current folder'))
    .option('-p, --port <n>', 'where to listen; 0: any that is free', port, PORT)
    .option('-w, --watch', 'look again whenever a file changes')
    .addOption(new Option('-l, --level <level>', 'what the page opens with').choices(['events', 'roles', 'methods']))
    .addOption(new Option('--group <by>', 'draw a box around each').choices(['service', 'package', 'folder', 'none']))
    .option('--link-base <url>', 'what links to sources start with')
    .option('--title <text>', 'of the page')
    .option('--include <glob>', 'read these although they would be left out (repeatable)', several)
    .option('--exclude <glob>', 'leave these out (repeatable)', several)
    .option('--tests', 'read tests too')
    .option('--config <file>', 'the configuration (default: the one in the root)')
    .option('--no-config', 'read no configuration')
    .option('--cache-dir <folder>', 'where to remember what was parsed (default: in the git folder)')
    .option('--no-cache', 'remember nothing')
    .option('-v, --verbose', 'say what is done and how long it takes')
    .addHelpText(
      'after',
      `
It prints the address and ends with Ctrl-C. Nothing but the page is served, and
to nobody but this machine.

Examples:
  event-cascade serve --watch
  event-cascade serve src --port 0
  event-cascade serve graph.json`,
    )
    .action(async (paths: string[], options: ServeOptions) => {
      talk.verbose = options.verbose ?? false;
      await serve(paths, options, talk);
      done(0);
    });
}

/** Remembers what was said of the input, for the page. */
class Listening extends Talk {
  private said: string[] = [];

  override warn(text: string): void {
    this.said.push(text);
    super.warn(text);
  }

  override error(text: string): void {
    this.said.push(text);
    super.error(text);
  }

  /** Everything since the last time; null for nothing. */
  take(): string | null {
    const text = this.said.join('\n');
    this.said = [];
    return text === '' ? null : text;
  }
}

/** Lasts until the person ends it. */
async function serve(paths: readonly string[], options: ServeOptions, talk: Talk): Promise<void> {
  const { PageServer } = await import('./page-server.js');
  const heard = new Listening(process.stderr);
  heard.verbose = talk.verbose;
  const { renderExplorer } = await import('../render/explorer.js');
  const { linkBases } = await import('../render/index.js');
  const { canonical } = await import('../graph/json.js');
  const make = async (live: string): Promise<string> => {
    const graph = canonical(await graphOf(paths, options, heard));
    const { level, group, linkBase, title } = options;
    return renderExplorer(graph, { level, group, linkBase, title, linkBases: linkBases(graph), live });
  };
  const server = new PageServer();
  const look = async (first: boolean): Promise<void> => {
    try {
      const page = await make(server.nextAddress());
      server.show(page, heard.take());
    } catch (error) {
      if (first && !options.watch) throw error;
      heard.error(error instanceof Error ? error.message : String(error));
      if (first) {
        const { emptyGraph } = await import('../graph/graph-index.js');
        server.show(await renderExplorer(emptyGraph(), { live: server.nextAddress() }), heard.take());
      } else server.complain(heard.take());
    }
  };
  for (const path of paths) if (!existsSync(path)) throw new CannotError(`${path}: no such file or folder`);
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (first: boolean): Promise<void> => (turn = turn.then(() => look(first)));
  // Before the first look, so that nothing changes unseen.
  const stop = options.watch ? await watching(paths, options, () => inTurn(false)) : async () => {};
  const ended = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());
  });
  try {
    await inTurn(true);
    const address = await server.listen(options.port);
    process.stdout.write(`${address}\n`);
    await ended;
  } finally {
    await stop();
    await server.close();
  }
}

/** Calls back after something changed that the graph is made of. Gives what ends it. */
async function watching(paths: readonly string[], options: ServeOptions, changed: () => Promise<void>): Promise<() => Promise<void>> {
  const { watch } = await import('./watch.js');
  const saved = paths.length === 1 && paths[0].endsWith('.json') && statSync(paths[0]).isFile();
  const root = saved ? dirname(resolve(paths[0])) : rootOf(paths).root;
  const named = [...(saved ? [basename(paths[0])] : []), ...(typeof options.config === 'string' ? [resolve(options.config)] : [])];
  return watch({ root, named, only: saved }, changed);
}
