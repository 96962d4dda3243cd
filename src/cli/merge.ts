import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { Argument, Command, InvalidArgumentError } from 'commander';
import type { EventKind, Graph } from '../graph/model.js';
import { type DrawingOptions, draw, drawingOptions, KINDS, kinds } from './drawing.js';
import { graphOf, type ReadingOptions } from './load.js';
import { CannotError, type Talk } from './talk.js';

interface MergeOptions extends DrawingOptions, ReadingOptions {
  join?: EventKind[];
  check?: boolean;
  links?: Map<string, string>;
}

/** A graph to merge: where it is, and what its service is called, by a person or else by its path. */
interface Source {
  path: string;
  name: string;
  given: boolean;
}

/** Topics of one kind of news that are named; more are counted. */
const NAMED = 8;

const link = (value: string, before = new Map<string, string>()): Map<string, string> => {
  const [, name, url] = /^([^=]+)=(https?:\/\/[\s\S]+)$/.exec(value) ?? [];
  if (name === undefined) throw new InvalidArgumentError('It must be like orders=https://example.org/orders/blob/main/.');
  return new Map(before).set(name, url);
};

/** `event-cascade merge`: the graphs of several services as one. */
export function mergeCommand(talk: Talk, done: (code: number) => void): Command {
  const command = new Command('merge')
    .description('Join the graphs of several services: one cascade through topics and queues.')
    .addArgument(new Argument('<graphs...>', 'saved graphs (.json) or folders to read; name=path names the service'));
  return drawingOptions(command)
    .option('--join <kinds>', `these kinds are shared by name, too: their bus leaves the process (${KINDS.join(', ')})`, kinds)
    .option('--links <service=url>', 'what links to the sources of one service start with (repeatable)', link)
    .option('--include-runtime', 'of folders: show what process, streams, sockets say, too')
    .option('--check', 'exit with 1 when a topic has no producer or no consumer')
    .option('-v, --verbose', 'say what is done and how long it takes')
    .addHelpText(
      'after',
      `
Messages and jobs of the same name are the same in every service. Events,
commands and queries end with their process: they stay apart, unless --join
says otherwise.

Examples:
  event-cascade merge orders.json billing.json -o fleet.svg
  event-cascade merge shop=a/graph.json mail=b/graph.json -o fleet.json
  event-cascade merge services/orders services/billing --format topics
  event-cascade merge *.json --check -o fleet.topics.json`,
    )
    .action(async (args: string[], options: MergeOptions) => {
      talk.verbose = options.verbose ?? false;
      const { SHARED, namesakes } = await import('../graph/merge.js');
      const whole = await draw(() => merged(args, options, talk), options, talk);
      const { topicsOf } = await import('../graph/topics.js');
      const lonely = topicsOf(whole, [...SHARED, ...(options.join ?? [])]).filter((t) => t.missing);
      const list = (names: string[]) =>
        `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
      const tell = (missing: 'producer' | 'consumer', verb: string) => {
        const names = lonely.filter((t) => t.missing === missing).map((t) => t.name);
        if (names.length) talk.warn(`nobody in the fleet ${verb} ${list(names)}`);
      };
      tell('producer', 'produces');
      tell('consumer', 'consumes');
      if (lonely.length && whole.unresolved.length)
        talk.note(`${whole.unresolved.length} places are not resolved: what they send or hear is not counted`);
      const apart = namesakes(whole);
      if (apart.length)
        talk.note(
          `${list(apart)}: several services have an event of this name; they stay apart, because its bus ends with the process (--join)`,
        );
      done(options.check && lonely.length ? 1 : 0);
    });
}

async function merged(args: readonly string[], options: MergeOptions, talk: Talk): Promise<Graph> {
  const sources = sourcesOf(args);
  const { MergeError, mergeGraphs, SHARED } = await import('../graph/merge.js');
  const { inService } = await import('../graph/services.js');
  const graphs: Graph[] = [];
  for (const { path, name, given } of sources)
    graphs.push(inService(await graphOf([path], options, talk), name, { rename: given, links: options.links?.get(name) }));
  const unknown = [...(options.links ?? new Map()).keys()].find((name) => !sources.some((s) => s.name === name));
  if (unknown !== undefined)
    throw new CannotError(`--links: no graph is called "${unknown}"; there are ${sources.map((s) => s.name).join(', ')}`);
  try {
    const whole = mergeGraphs(graphs, { shared: [...SHARED, ...(options.join ?? [])] });
    talk.say(`${whole.services!.length} services: ${whole.events.length} events, ${whole.callables.length} callables`);
    return whole;
  } catch (error) {
    if (error instanceof MergeError) throw new CannotError(`${error.message}; name=path gives a graph another name`);
    throw error;
  }
}

/** The arguments with a name for each: as given, else the file's or folder's, with as many folders as tell it from the others. */
function sourcesOf(args: readonly string[]): Source[] {
  const sources = args.map((arg): Source => {
    const [, name, path] = /^([^=]+)=([\s\S]+)$/.exec(arg) ?? [];
    return name !== undefined && !existsSync(arg) ? { path, name, given: true } : { path: arg, name: '', given: false };
  });
  const unnamed = sources.filter((s) => !s.given);
  const parts = unnamed.map((s) =>
    resolve(s.path)
      .replace(/\.json$/, '')
      .split(sep),
  );
  unnamed.forEach((source, i) => {
    // What all of one base name end with tells nothing: "orders/graph" and "billing/graph" are "orders" and "billing".
    const same = parts.filter((p) => p.at(-1) === parts[i].at(-1));
    let end = 0;
    while (same.length > 1 && end < parts[i].length - 1 && same.every((p) => p.at(-1 - end) === parts[i].at(-1 - end))) end++;
    let start = end + 1;
    const called = (p: string[]) => p.slice(-start, p.length - end).join('/');
    while (start < parts[i].length && same.filter((p) => called(p) === called(parts[i])).length > 1) start++;
    source.name = called(parts[i]);
  });
  return sources;
}
