import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

const CODE = /(?<!\.d)\.[jt]s$/;

/**
 * A name for the code that made a result: of this version, of its dependencies' versions, and of the given parts of this package as they are.
 * Whatever changes what they make changes the name, so that nothing made by other code is ever taken for theirs.
 * @param parts names of folders and modules beside this folder; folders with all that is in them
 */
export function fingerprint(parts: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)));
  const root = new URL('../', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => CODE.test(file) && parts.some((part) => file.startsWith(`${part}/`) || file.replace(CODE, '') === part))
    .sort();
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(new URL(file, root)));
  return hash.digest('hex').slice(0, 20);
}
