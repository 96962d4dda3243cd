import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * A name for the code that made a result: of this version, of its dependencies' versions, and of the given folders of this package as they are.
 * Whatever changes what they make changes the name, so that nothing made by other code is ever taken for theirs.
 * @param folders names of folders beside this one
 */
export function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)));
  for (const folder of folders) {
    const url = new URL(`../${folder}/`, import.meta.url);
    for (const name of readdirSync(url, { encoding: 'utf8', recursive: folder !== '.' })
      .filter((n) => /(?<!\.d)\.[jt]s$/.test(n))
      .sort())
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(new URL(name, url)));
  }
  return hash.digest('hex').slice(0, 20);
}
