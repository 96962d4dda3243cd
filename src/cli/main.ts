import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { diffCommand } from './diff.js';
import { docsCommand } from './docs.js';
import { graphCommand } from './graph.js';
import { initCommand } from './init.js';
import { mergeCommand } from './merge.js';
import { serveCommand } from './serve.js';
import { CannotError, Talk } from './talk.js';
import { vocabularyCommand } from './vocabulary.js';

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
  description: string;
};

/**
 * Runs the command line.
 * @param argv as `process.argv`
 * @returns the exit code: 0 done, 1 found something, 2 could not
 */
export async function run(argv: readonly string[]): Promise<number> {
  const talk = new Talk(process.stderr);
  let code = 0;
  const program = new Command('event-cascade').description(description).version(version).exitOverride();
  program.showHelpAfterError('(event-cascade --help shows how it is used)');
  program.addCommand(graphCommand(talk, (result) => (code = result)));
  program.addCommand(mergeCommand(talk, (result) => (code = result)));
  program.addCommand(diffCommand(talk, (result) => (code = result)));
  program.addCommand(vocabularyCommand(talk, (result) => (code = result)));
  program.addCommand(initCommand(talk, (result) => (code = result)));
  program.addCommand(docsCommand(talk, (result) => (code = result)));
  program.addCommand(serveCommand(talk, (result) => (code = result)));
  // Commander ends the process by itself where a subcommand's usage is wrong, unless each is told not to.
  for (const command of program.commands) command.exitOverride();
  // A reader that closes early (`| head`) wants no more.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CannotError || (error instanceof Error && (error.name === 'ConfigError' || error.name === 'GitError'))) {
      talk.error(error.message);
      return 2;
    }
    talk.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 2;
  }
}
