import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument, Command, Option } from 'commander';
import type { Analysis } from '../analyse.js';
import { type CacheOptions, cacheFor } from './cache.js';
import { CannotError, type Talk } from './talk.js';
import { wrap } from './wrap.js';

interface VocabularyOptions extends CacheOptions {
  format: 'text' | 'json';
  config?: string | false;
  includeRuntime?: boolean;
}

/** Columns of a terminal that is not asked. */
const WIDTH = 80;

/** `event-cascade vocabulary`: how the code listens and emits, as frameworks spell it and as was learned from the code, with evidence. */
export function vocabularyCommand(talk: Talk, done: (code: number) => void): Command {
  return new Command('vocabulary')
    .description('Tell how the code sends and hears events, and how that is known.')
    .addArgument(new Argument('[folder]', 'what to read').default('.', 'the current folder'))
    .addOption(new Option('-f, --format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--include-runtime', 'speak of process, streams, sockets, workers, the page')
    .option('--config <file>', 'the configuration (default: the one in the folder)')
    .option('--no-config', 'read no configuration')
    .option('--cache-dir <folder>', 'where what was read before is remembered')
    .option('--no-cache', 'remember nothing')
    .addHelpText(
      'after',
      `
What was learned wrongly is refused in the configuration, by its name:
  { "refuse": ["PluginHost.register"] }`,
    )
    .action(async (folder: string, options: VocabularyOptions) => {
      if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new CannotError(`${folder}: no such folder`);
      const { analyse } = await import('../analyse.js');
      const root = resolve(folder);
      const found = await analyse({
        root,
        config: options.config,
        includeRuntime: options.includeRuntime,
        cache: await cacheFor(root, options),
      });
      if (!found.files) throw new CannotError(`${folder === '.' ? 'the current folder' : folder}: no TypeScript found`);
      process.stdout.write(options.format === 'json' ? asJson(found) : asText(found));
      if (options.format === 'text' && !found.learned.length)
        talk.say('nothing was learned: the code sends and hears events only as the frameworks above spell it');
      done(0);
    });
}

const asJson = ({ spoken, learned }: Analysis): string => `${JSON.stringify({ spoken, learned }, null, 2)}\n`;

function asText({ spoken, learned }: Analysis): string {
  const known = spoken.length ? [wrap(`spoken  ${spoken.join(', ')}`, WIDTH, 8)] : [];
  const rows = learned.map(({ does, who, file, line, because }) =>
    [`learned ${safe(who)} ${does}`, wrap(`        because ${safe(because)}`, WIDTH, 0), `        ${safe(file)}:${line}`].join('\n'),
  );
  return [...known, ...rows].map((row) => `${row}\n`).join('');
}

/** Without characters that a terminal would obey. */
const safe = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
