import type { FileFacts } from './facts.js';

/** Facts as bytes, for the cache. */
export const encode = (facts: FileFacts): Uint8Array => Buffer.from(JSON.stringify(facts));

/** Facts from their bytes. */
export const decode = (bytes: Uint8Array): FileFacts =>
  JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')) as FileFacts;
