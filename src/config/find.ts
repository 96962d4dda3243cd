/** Files that may hold the configuration, in the order in which they are looked for. */
export const CONFIG_FILES = [
  'event-cascade.config.jsonc',
  'event-cascade.config.json',
  'event-cascade.config.yaml',
  'event-cascade.config.yml',
] as const;
/** Property of package.json that holds it. */
export const PACKAGE_KEY = 'event-cascade';

/** A configuration's text, and where it stands in its file. */
export interface ConfigText {
  file: string;
  text: string;
  at: readonly string[];
}

/**
 * The configuration of a folder, unread.
 * @param read text of a file of the folder; undefined when it is not there
 */
export function findConfig(read: (path: string) => string | undefined): ConfigText | undefined {
  for (const file of CONFIG_FILES) {
    const text = read(file);
    if (text !== undefined) return { file, text, at: [] };
  }
  const text = read('package.json');
  if (!text?.includes(`"${PACKAGE_KEY}"`)) return undefined;
  try {
    const held = (JSON.parse(text) as Record<string, unknown>)[PACKAGE_KEY];
    return held && typeof held === 'object' ? { file: 'package.json', text, at: [PACKAGE_KEY] } : undefined;
  } catch {
    return undefined;
  }
}
