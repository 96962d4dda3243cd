import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LAYOUT, MARK } from '../render/mark.js';
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

/** Whether a file is one that this tool wrote into a folder: only those are written again, and removed. */
function isOwn(file: string): boolean {
  return lstatSync(file).isFile() && readFileSync(file, 'utf8').includes(MARK);
}

/** Whether a path leads through a link, out of the folder that it seems to be in. */
const throughLink = (folder: string, path: string): boolean =>
  path.split('/').some((_, i, parts) => lstatSync(join(folder, ...parts.slice(0, i + 1)), { throwIfNoEntry: false })?.isSymbolicLink());

/**
 * Writes files into a folder. Those of an earlier time that are not among them any more are removed; what others wrote is left alone.
 * @param files texts by path, as `LAYOUT` says; all carry the mark
 * @throws CannotError when a file of somebody else is in the way, or the folder can't be written: then nothing is written
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): { files: number; removed: number } {
  for (const path of files.keys()) {
    const file = join(folder, path);
    if (throughLink(folder, path)) throw new CannotError(`${file} leads through a link: nothing is written`);
    if (existsSync(file) && !isOwn(file)) throw new CannotError(`${file} is there already and not by event-cascade: nothing is written`);
  }
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of files) {
    const file = join(folder, path);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeWhole(file, text);
  }
  let removed = 0;
  for (const collection of LAYOUT.collections) {
    if (!existsSync(join(folder, collection)) || throughLink(folder, collection)) continue;
    for (const entry of readdirSync(join(folder, collection), { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const below = join(folder, collection, entry.name);
      for (const name of LAYOUT.files) {
        const file = join(below, name);
        if (files.has(`${collection}/${entry.name}/${name}`) || !existsSync(file) || !isOwn(file)) continue;
        rmSync(file);
        removed++;
      }
      if (!readdirSync(below).length) rmdirSync(below);
    }
  }
  return { files: files.size, removed };
}
