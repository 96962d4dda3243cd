/** Longest key, in characters: file systems allow no more than 255 bytes. */
const LONGEST = 100;

/**
 * A key of letters, digits, "-", "_" and "." for each id, that reads as the id does and begins and ends with a letter or digit:
 * for file names and for formats that allow no more.
 * Different ids have different keys, in whatever case a file system reads them; the same ids give the same keys.
 */
export function keysOf(ids: Iterable<string>): Map<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    const plain =
      id
        .replace(/[^\w.-]+/g, '-')
        .replace(/^[-._]+/, '')
        .slice(0, LONGEST)
        .replace(/[-._]+$/, '') || 'x';
    let key = plain;
    for (let i = 2; taken.has(key.toLowerCase()); i++) key = `${plain}-${i}`;
    taken.add(key.toLowerCase());
    keys.set(id, key);
  }
  return keys;
}
