import type { VocabularyInput } from './schema.js';

/** https://nest-commander.jaymcdoniel.dev, and nestjs-console and nestjs-command, which do the same with methods */
export const nestCli: VocabularyInput = {
  name: 'nest-commander, nestjs-console, nestjs-command',
  docs: 'https://nest-commander.jaymcdoniel.dev',
  packages: ['nest-commander', 'nestjs-console', 'nestjs-command'],
  entries: [
    { decorator: 'Command', on: 'class', method: 'run', kind: 'cli', label: '{name|method}' },
    { decorator: 'SubCommand', on: 'class', method: 'run', kind: 'cli', label: '{name|method}' },
    { decorator: 'Command', on: 'method', kind: 'cli', label: '{command|method}' },
  ],
};
