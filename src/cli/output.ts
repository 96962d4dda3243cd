import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotError } from './talk.js';

/**
 * Writes a file whole or not at all: beside it first, then renamed.
 * @throws CannotError when the folder can't be written
 */
export function writeWhole(file: string, text: string): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (error) {
    try {
      rmSync(beside, { force: true });
    } catch {
      // Where nothing could be written nothing is left.
    }
    throw new CannotError(`${file} can't be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
