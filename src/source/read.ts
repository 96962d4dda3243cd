import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeclaration, saysGenerated } from './select.js';

/** Larger files than this, in bytes, are data in the shape of code. */
const LARGEST = 2_000_000;
/** Text has no NUL, which is looked for in the first this many characters. */
const LOOKED_AT = 8000;

/** A file's text; or why it is passed over, with something to say about it or not. */
export type Read = { text: string } | { problem: string } | { skip: true };

/**
 * Reads one source file.
 * @param insisted read it although its header says that a tool wrote it
 */
export function readSource(root: string, path: string, insisted = false): Read {
  try {
    const stat = lstatSync(join(root, path));
    // What a link leads to is read where it stands, or stands outside the folder.
    if (!stat.isFile()) return { skip: true };
    if (stat.size > LARGEST)
      return { problem: `left out: ${(stat.size / 1_000_000).toFixed(1)} MB is larger than ${LARGEST / 1_000_000} MB` };
    const text = readFileSync(join(root, path), 'utf8');
    if (text.slice(0, LOOKED_AT).includes('\0')) return { problem: 'left out: not text' };
    if (!insisted && !isDeclaration(path) && saysGenerated(text)) return { skip: true };
    return { text };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Git still lists what was deleted from the working tree.
    if (code === 'ENOENT') return { skip: true };
    return { problem: code === 'EACCES' || code === 'EPERM' ? "can't be read: permission denied" : `can't be read: ${message}` };
  }
}
