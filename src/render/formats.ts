/** Formats that are pictures: drawn at a level, in several where one would be too large. */
export const PICTURES = ['dot', 'svg', 'mermaid'] as const;
/** Formats that are a page with everything in it. */
export const PAGES = ['html'] as const;
/** Formats that are the graph as data for people and other programs. */
export const DATA = ['json', 'topics', 'asyncapi', 'riviere', 'graphml'] as const;
/** Formats that are a folder of files. */
export const FOLDERS = ['eventcatalog'] as const;

export type Format = (typeof PICTURES)[number] | (typeof PAGES)[number] | (typeof DATA)[number];
export type FolderFormat = (typeof FOLDERS)[number];

export const FORMATS: readonly Format[] = [...PICTURES, ...PAGES, ...DATA];

const ENDINGS: [RegExp, Format][] = [
  [/\.(dot|gv)$/i, 'dot'],
  [/\.svg$/i, 'svg'],
  [/\.html?$/i, 'html'],
  [/\.(mmd|mermaid)$/i, 'mermaid'],
  [/\.topics\.json$/i, 'topics'],
  [/(^|[./\\])asyncapi\.(ya?ml|json)$/i, 'asyncapi'],
  [/\.riviere\.json$/i, 'riviere'],
  [/\.graphml$/i, 'graphml'],
  [/\.json$/i, 'json'],
];

/** The format that a file's name asks for, or null. */
export function formatOf(file: string): Format | null {
  return ENDINGS.find(([ending]) => ending.test(file))?.[1] ?? null;
}

export const isPicture = (format: string): boolean => (PICTURES as readonly string[]).includes(format);

export const isFolder = (format: string): format is FolderFormat => (FOLDERS as readonly string[]).includes(format);
