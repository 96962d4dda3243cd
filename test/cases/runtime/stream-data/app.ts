import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

export function read(file: string) {
  createReadStream(file)
    .on('data', (chunk) => count(chunk.length))
    .on('end', () => {});
}

export function feed(source: Readable) {
  source.emit('data', 'x');
}

function count(_n: number) {}
