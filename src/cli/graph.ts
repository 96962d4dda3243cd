import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { EventKind, Graph } from '../graph/model.js';
import type { Format, Grouping } from '../render/index.js';
import { graphOf } from './load.js';
import { writeWhole } from './output.js';
import { CannotError, type Talk } from './talk.js';

interface GraphOptions {
  format?: Format;
  output?: string;
  level?: 'events' | 'roles' | 'methods';
  focus?: string;
  direction: 'up' | 'down' | 'both';
  depth?: number;
  group: Grouping;
  kind?: EventKind[];
  entries?: boolean;
  include?: string[];
  exclude?: string[];
  tests?: boolean;
  linkBase?: string;
  title?: string;
  verbose?: boolean;
}

const KINDS: EventKind[] = ['event', 'command', 'query', 'job', 'message'];

export const several = (value: string, before: string[] = []): string[] => [...before, value];

const count = (value: string): number => {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return n;
};

const kinds = (value: string): EventKind[] => {
  const given = value.split(',').map((k) => k.trim());
  const wrong = given.find((k) => !KINDS.includes(k as EventKind));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${KINDS.join(', ')}.`);
  return given as EventKind[];
};

/** `event-cascade graph`: the cascade of a code base as text or picture. */
export function graphCommand(talk: Talk, done: (code: number) => void): Command {
  return new Command('graph')
    .description('Draw what could happen: events, their handlers, and what those emit.')
    .addArgument(new Argument('[paths...]', 'files and folders to read, or one saved graph (.json)').default(['.'], 'the current folder'))
    .addOption(
      new Option('-f, --format <format>', 'what to print (default: by the ending of -o, else dot)').choices([
        'dot',
        'svg',
        'json',
        'mermaid',
      ]),
    )
    .option('-o, --output <file>', 'write to a file instead of stdout')
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
    .addOption(new Option('--group <by>', 'draw a box around each').choices(['folder', 'package', 'none']).default('none'))
    .option('--kind <kinds>', `only these kinds of events, comma separated: ${KINDS.join(', ')}`, kinds)
    .option('--entries', 'only what can start from an entry point')
    .option('--no-entries', 'leave entry points out')
    .option('--include <glob>', 'read these although they would be left out (repeatable)', several)
    .option('--exclude <glob>', 'leave these out (repeatable)', several)
    .option('--tests', 'read tests too')
    .option('--link-base <url>', 'what links to sources start with')
    .option('--title <text>', 'written above the picture')
    .option('-v, --verbose', 'say what is done and how long it takes')
    .addHelpText(
      'after',
      `
Examples:
  event-cascade graph -o cascade.svg
  event-cascade graph src --level events --format mermaid
  event-cascade graph --focus PaymentCreated --direction down -o payment.svg
  event-cascade graph --format json > graph.json
  event-cascade graph graph.json -o cascade.svg`,
    )
    .action(async (paths: string[], options: GraphOptions) => {
      talk.verbose = options.verbose ?? false;
      const { formatOf, render } = await import('../render/index.js');
      const format = options.format ?? (options.output === undefined ? 'dot' : formatOf(options.output));
      if (!format) throw new CannotError(`${options.output}: the ending says no format; name one with --format dot|svg|json|mermaid`);
      const whole = await graphOf(paths, options, talk);
      const shown = await focused(whole, options);
      const renderOptions = {
        level: options.level,
        group: options.group,
        entries: options.entries,
        linkBase: options.linkBase,
        title: options.title,
        whole,
      };
      const pictures = format === 'json' ? [{ name: null, graph: shown, level: options.level }] : await planned(shown, options, talk);
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
      done(0);
    });
}

async function focused(graph: Graph, options: GraphOptions): Promise<Graph> {
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
  options: GraphOptions,
  talk: Talk,
): Promise<{ name: string | null; graph: Graph; level?: GraphOptions['level'] }[]> {
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
