import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const CODE = /(?<!\.d)\.[jt]s$/;
/** What the build found the parts of this package to be: where it runs, their modules stand in few files. */
const BUILT = new URL('../parts.json', import.meta.url);

let known: Readonly<Record<string, string>> | undefined;

/**
 * Hashes of the code in a folder, by the names of its parts: the folders and modules in it.
 * @param root ends with "/"
 */
export function partsOf(root: URL): Record<string, string> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => CODE.test(file))
    .sort();
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  for (const file of files) {
    const part = file.includes('/') ? file.slice(0, file.indexOf('/')) : file.replace(CODE, '');
    if (!hashes.has(part)) hashes.set(part, createHash('sha256'));
    hashes
      .get(part)!
      .update(`\0${file}\0`)
      .update(readFileSync(new URL(file, root)));
  }
  return Object.fromEntries([...hashes].map(([part, hash]) => [part, hash.digest('hex')]));
}

/**
 * A name for the code that made a result: of this version, of its dependencies' versions, and of the given parts of this package as they are.
 * Whatever changes what they make changes the name, so that nothing made by other code is ever taken for theirs.
 * @param parts names of folders and modules of this package
 */
export function fingerprint(parts: readonly string[]): string {
  known ??= existsSync(BUILT)
    ? (JSON.parse(readFileSync(BUILT, 'utf8')) as Record<string, string>)
    : partsOf(new URL('../', import.meta.url));
  const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)));
  for (const part of [...parts].sort()) hash.update(`\0${part}\0${known[part]}`);
  return hash.digest('hex').slice(0, 20);
}
