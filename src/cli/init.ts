import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { findConfig } from '../config/find.js';
import { writeWhole } from './output.js';
import { CannotError, type Talk } from './talk.js';

/** `event-cascade init`: looks at the code, writes a small configuration with comments, and says what it saw. */
export function initCommand(talk: Talk, done: (code: number) => void): Command {
  return new Command('init')
    .description('Look at the code, write a small commented configuration, say what was seen.')
    .addArgument(new Argument('[folder]', 'what to look at').default('.', 'the current folder'))
    .option('--force', 'write over a configuration that is there')
    .action(async (folder: string, { force }: { force?: boolean }) => {
      if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new CannotError(`${folder}: no such folder`);
      const root = resolve(folder);
      const there = findConfig((path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined));
      if (there && !force) throw new CannotError(`${there.file} is there already; --force writes over it`);
      const { analyse } = await import('../analyse.js');
      const { graph, spoken, learned, files } = await analyse({ root, config: false });
      if (!files) throw new CannotError(`${folder === '.' ? 'the current folder' : folder}: no TypeScript found`);
      const count = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;
      const seen = [
        `${count(files, 'file')}: ${count(graph.events.length, 'event')}, ${count(graph.listens.length, 'listener')}, ${count(graph.emits.length, 'emission')}`,
        spoken.length ? `speaks ${spoken.join(', ')}` : 'speaks no framework that a vocabulary knows',
        ...learned.map(({ does, who, file, line }) => `learned ${who} ${does} (${file}:${line})`),
        ...(graph.unresolved.length ? [`${count(graph.unresolved.length, 'emission')} of an event that is not known`] : []),
      ];
      const name = 'event-cascade.config.jsonc';
      const why = new Map<string, string>();
      for (const { via, reason, file, line } of graph.unresolved) if (!why.has(via)) why.set(via, `${via}: ${reason} (${file}:${line})`);
      writeWhole(join(root, name), configOf(seen, [...why.values()].slice(0, 8)));
      for (const line of seen) process.stdout.write(`${line.replace(/[\u0000-\u001f\u007f-\u009f]/g, '�')}\n`);
      talk.note(`wrote ${name}; \`event-cascade vocabulary\` tells why what was learned was`);
      done(0);
    });
}

const comment = (text: string): string => `  // ${text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')}`;

const configOf = (seen: readonly string[], unresolved: readonly string[]): string =>
  [
    '{',
    '  "$schema": "./node_modules/event-cascade/dist/config.schema.json",',
    '',
    '  // What was seen without any of this:',
    ...seen.map((line) => comment(`  ${line}`)),
    '',
    '  // Globs of files to read though they would be left out, and of files to leave out.',
    '  "include": [],',
    '  "exclude": [],',
    '',
    '  // How code listens and emits where that was not seen. Types are names of own classes and interfaces:',
    '  // { "call": ["publish"], "types": ["EventBus"], "event": { "arg": 0, "as": "instance" }, "kind": "event" }',
    ...(unresolved.length ? ['  // Not known yet:', ...unresolved.map((line) => comment(`  ${line}`))] : []),
    '  "emits": [],',
    '  // { "call": ["subscribe"], "types": ["EventBus"], "event": { "arg": 0, "as": "class" }, "callback": 1, "kind": "event" }',
    '  "listens": [],',
    '',
    '  // Values that come from the environment: { "ORDERS_TOPIC": "orders" } for process.env.ORDERS_TOPIC or config.get(\'ORDERS_TOPIC\').',
    '  "names": {},',
    '',
    '  // What was learned and is wrong, by its name in `event-cascade vocabulary`.',
    '  "refuse": [],',
    '',
    '  // Globs of names to leave out of pictures and graphs.',
    '  "ignore": { "events": [], "callables": [] }',
    '}',
    '',
  ].join('\n');
