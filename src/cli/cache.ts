import { resolve } from 'node:path';
import { cacheFolderOf } from '../source/cache-folder.js';

export interface CacheOptions {
  cache: boolean;
  cacheDir?: string;
}

/** The folder of the cache that was asked for, or the one where it usually is; null for none. */
export const cacheFor = async (root: string, { cache, cacheDir }: CacheOptions): Promise<string | null> =>
  cache ? (cacheDir === undefined ? await cacheFolderOf(root) : resolve(cacheDir)) : null;
