import { type Command, InvalidArgumentError, Option } from 'commander';
import type { EventKind, Graph } from '../graph/model.js';
import { FOLDERS, FORMATS, type FolderFormat, type Format, formatOf, isFolder, isPicture } from '../render/formats.js';
import type { Grouping } from '../render/index.js';
import { writeFolder, writeWhole } from './output.js';
import { CannotError, type Talk } from './talk.js';

/** What every command that draws a graph is asked. */
export interface DrawingOptions {
  format?: Format | FolderFormat;
  output?: string;
  level?: 'events' | 'roles' | 'methods';
  focus?: string;
  direction: 'up' | 'down' | 'both';
  depth?: number;
  group?: Grouping;
  kind?: EventKind[];
  entries?: boolean;
  linkBase?: string;
  title?: string;
  /** Kinds that are shared between services beside those that always are. */
  join?: EventKind[];
}

export const KINDS: EventKind[] = ['event', 'command', 'query', 'job', 'message'];
const count = (value: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return n;
};

/** Kinds of events as a person lists them. */
export const kinds = (value: string): EventKind[] => {
  const given = value.split(',').map((k) => k.trim());
  const wrong = given.find((k) => !KINDS.includes(k as EventKind));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${KINDS.join(', ')}.`);
  return given as EventKind[];
};

/** Gives a command the options of drawing. */
export function drawingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('-f, --format <format>', 'what to print (default: by the ending of -o, else dot)').choices([...FORMATS, ...FOLDERS]),
    )
    .option('-o, --output <file>', 'write to a file instead of stdout (eventcatalog: to a folder)')
    .addOption(
      new Option('-l, --level <level>', 'event to event; classes with their methods (default); every callable').choices([
        'events',
        'roles',
        'methods',
      ]),
    )
    .option('--focus <name>', 'only what an event, class or Class.method has to do with')
    .addOption(
      new Option('--direction <way>', 'with --focus: what led to it, what it can lead to').choices(['up', 'down', 'both']).default('both'),
    )
    .option('--depth <n>', 'with --focus: how many steps from event to event', count)
    .addOption(
      new Option(
        '--group <by>',
        'draw a box around each (default: service, where there are\nseveral; config, where the configuration has groups)',
      ).choices(['config', 'service', 'package', 'folder', 'none']),
    )
    .option('--kind <kinds>', `only these kinds of events, comma separated: ${KINDS.join(', ')}`, kinds)
    .option('--entries', 'only what can start from an entry point')
    .option('--no-entries', 'leave entry points out')
    .option('--link-base <url>', 'what links to sources start with')
    .option('--title <text>', 'written above the picture');
}

/**
 * Prints a graph, or writes it, as the options ask.
 * @param read gives the graph, once it is known that the options can be met
 * @returns the whole graph
 */
export async function draw(read: () => Promise<Graph>, options: DrawingOptions, talk: Talk): Promise<Graph> {
  const format = options.format ?? (options.output === undefined ? 'dot' : formatOf(options.output));
  if (!format)
    throw new CannotError(`${options.output}: the ending says no format; name one with --format ${[...FORMATS, ...FOLDERS].join('|')}`);
  if (isFolder(format) && options.output === undefined) throw new CannotError(`${format} is a folder of files: -o <folder> says which`);
  const { render, renderFolder } = await import('../render/index.js');
  const { SHARED } = await import('../graph/merge.js');
  const whole = await read();
  const shown = await focused(whole, options);
  const renderOptions = {
    level: options.level,
    group: options.group,
    entries: options.entries,
    linkBase: options.linkBase,
    title: options.title,
    shared: options.join && [...SHARED, ...options.join],
    syntax: /\.json$/i.test(options.output ?? '') ? ('json' as const) : ('yaml' as const),
    whole,
  };
  if (isFolder(format)) {
    const { files, removed } = writeFolder(options.output!, await renderFolder(shown, format, renderOptions));
    talk.say(`wrote ${files} files to ${options.output}${removed ? `, removed ${removed}` : ''}`);
    return whole;
  }
  const pictures = isPicture(format) ? await planned(shown, options, talk) : [{ name: null, graph: shown, level: options.level }];
  if (pictures.length > 1 && options.output === undefined)
    talk.note(`printed the first of ${pictures.length} pictures; -o <file> writes them all`);
  for (const picture of options.output === undefined ? pictures.slice(0, 1) : pictures) {
    const text = await render(picture.graph, format, { ...renderOptions, level: picture.level });
    const file = options.output === undefined ? undefined : named(options.output, picture.name);
    if (file === undefined) process.stdout.write(text);
    else {
      writeWhole(file, text);
      talk.say(`wrote ${file}`);
    }
  }
  return whole;
}

async function focused(graph: Graph, options: DrawingOptions): Promise<Graph> {
  const { filter, focus } = await import('../graph/focus.js');
  const kept = options.kind ? filter(graph, { kinds: options.kind }) : graph;
  if (options.focus === undefined) return kept;
  try {
    return focus(kept, options.focus, { direction: options.direction, depth: options.depth });
  } catch (error) {
    throw new CannotError(error instanceof Error ? error.message : String(error));
  }
}

/** Pictures that a person can read: one, or where that would be a hairball several, and a word about it. */
async function planned(
  graph: Graph,
  options: DrawingOptions,
  talk: Talk,
): Promise<{ name: string | null; graph: Graph; level?: DrawingOptions['level'] }[]> {
  const { plan } = await import('../render/plan.js');
  const { level, pictures, message } = plan(graph, { level: options.level, group: options.group, entries: options.entries });
  if (message) talk.note(message);
  return pictures.map((picture) => ({ name: pictures.length > 1 ? picture.name : null, graph: picture.graph, level }));
}

/** `cascade.svg` and a picture's name → `cascade.payment-created.svg`. */
const named = (file: string, name: string | null): string => {
  if (name === null) return file;
  const slug = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return file.replace(/(\.[^./\\]+)?$/, (ending) => `.${slug}${ending}`);
};
