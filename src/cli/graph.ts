import { Argument, Command } from 'commander';
import { type DrawingOptions, draw, drawingOptions } from './drawing.js';
import { graphOf, type ReadingOptions } from './load.js';
import type { Talk } from './talk.js';

type GraphOptions = DrawingOptions & ReadingOptions;

export const several = (value: string, before: string[] = []): string[] => [...before, value];

/** `event-cascade graph`: the cascade of a code base as text or picture. */
export function graphCommand(talk: Talk, done: (code: number) => void): Command {
  const command = new Command('graph')
    .description('Draw what could happen: events, their handlers, and what those emit.')
    .addArgument(new Argument('[paths...]', 'files and folders to read, or one saved graph (.json)').default(['.'], 'the current folder'));
  return drawingOptions(command)
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
Examples:
  event-cascade graph -o cascade.svg
  event-cascade graph src --level events --format mermaid
  event-cascade graph --focus PaymentCreated --direction down -o payment.svg
  event-cascade graph --format json > graph.json
  event-cascade graph graph.json -o cascade.svg`,
    )
    .action(async (paths: string[], options: GraphOptions) => {
      talk.verbose = options.verbose ?? false;
      await draw(() => graphOf(paths, options, talk), options, talk);
      done(0);
    });
}
