import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeclaration, saysGenerated } from './select.js';

/** Larger files than this, in bytes, are data in the shape of code. */
const LARGEST = 2_000_000;
/** Text has no NUL, which is looked for in the first this many characters. */
const LOOKED_AT = 8000;

/** What bytes are, whatever file holds them: text, which may say that a tool wrote it; or why they are none. */
export type Content = { text: string; generated: boolean } | { problem: string };

export function contentOf(bytes: Buffer): Content {
  if (bytes.length > LARGEST) return { problem: tooLarge(bytes.length) };
  const text = bytes.toString('utf8');
  if (text.slice(0, LOOKED_AT).includes('\0')) return { problem: 'left out: not text' };
  return { text, generated: saysGenerated(text) };
}

const tooLarge = (size: number): string => `left out: ${(size / 1_000_000).toFixed(1)} MB is larger than ${LARGEST / 1_000_000} MB`;

/** Whether a file is passed over because its header says that a tool wrote it; a declaration file and one that was asked for are not. */
export const passedOver = (path: string, generated: boolean, insisted: boolean): boolean => generated && !insisted && !isDeclaration(path);

/** Bytes of a file in a folder. */
export function bytesOf(root: string, path: string): { bytes: Buffer } | { problem: string } | { skip: true } {
  try {
    const stat = lstatSync(join(root, path));
    // What a link leads to is read where it stands, or stands outside the folder.
    if (!stat.isFile()) return { skip: true };
    if (stat.size > LARGEST) return { problem: tooLarge(stat.size) };
    return { bytes: readFileSync(join(root, path)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Git still lists what was deleted from the working tree.
    if (code === 'ENOENT') return { skip: true };
    return { problem: code === 'EACCES' || code === 'EPERM' ? "can't be read: permission denied" : `can't be read: ${message}` };
  }
}
