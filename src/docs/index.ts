import type { Graph } from '../graph/model.js';
import { entryPage } from './entry-page.js';
import { eventPage } from './event-page.js';
import { explorerPage } from './explorer-page.js';
import { glossaryPages } from './glossary.js';
import { Kept, type Made, sumOf } from './kept.js';
import { groupPages, groupPaths, isInline, overviewPages } from './overview.js';
import { ownerPage } from './owner-page.js';
import { Pictures } from './pictures.js';
import { EXPLORER, OVERVIEW, Site } from './site.js';

export interface DocsOptions {
  /** Absolute path of the folder of the docs, with "/". */
  home: string;
  /** What links to sources start with, seen from a path of the docs. */
  linkBase: (path: string) => string;
  /** The text of a file of the docs as it is now: pictures of the same are not drawn again. */
  previous: (path: string) => string | undefined;
  /** The graph that the docs were made of the last time, if that is known: pictures in which only lines moved since are not drawn again. */
  before?: () => Graph | undefined;
  /** Pictures that were too wide for a page before, by what they were drawn of; what is found out is added. */
  tooWide?: Set<string>;
  /** What was made the last time, if that is known, and the checksum of a file of the docs as it is now: pages that would be the same are not made again. */
  last?: Made | null;
  sum?: (path: string) => number | undefined;
  /** Diagrams of Mermaid in the pages, and no pictures. Default: false. */
  mermaid?: boolean;
  /** The explorer too, as a page. Default: false. */
  html?: boolean;
  /** Of the overview. */
  title?: string;
}

/** The docs of a graph. */
export interface Docs {
  /** Text of every page and picture by its path below the folder of the docs, but for those that stay as they are. */
  files: Map<string, string>;
  /** Paths of those. */
  kept: ReadonlySet<string>;
  /** What to remember for the next time. */
  made: Made;
  site: Site;
  pictures: Pictures;
}

export async function docsOf(graph: Graph, options: DocsOptions): Promise<Docs> {
  const { mermaid = false, html, title, linkBase, last = null, sum = () => undefined } = options;
  const site = new Site(graph, options.home, linkBase);
  const pictures = new Pictures(graph, { ...options, mermaid });
  const kept = new Kept(site, [mermaid, linkBase(OVERVIEW)], last, sum);
  const files = await overviewPages(site, pictures, title ?? 'What could happen', html);
  const add = async (paths: string[], isSame: boolean, make: () => Promise<Map<string, string>>): Promise<void> => {
    if (isSame && kept.pages(paths)) return;
    const before = pictures.drawn.length;
    for (const [path, text] of await make()) {
      files.set(path, text);
      kept.made.pages[path] = pictures.drawn.slice(before);
    }
  };
  const addOne = (path: string, isSame: boolean, make: () => Promise<string>): Promise<void> =>
    add([path], isSame, async () => new Map([[path, await make()]]));
  if (!isInline(site))
    for (const group of site.groups) await add(groupPaths(group), kept.group(group), () => groupPages(site, pictures, group));
  for (const [path, text] of glossaryPages(site)) files.set(path, text);
  for (const event of graph.events) await addOne(site.eventPath(event.id), kept.event(event), () => eventPage(site, pictures, event));
  for (const owner of site.owners) await addOne(owner.path, kept.owner(owner), () => ownerPage(site, pictures, owner));
  for (const entry of site.entries) await addOne(site.entryPath(entry.id), kept.callable(entry), () => entryPage(site, pictures, entry));
  if (html) files.set(EXPLORER, await explorerPage(graph, linkBase(EXPLORER), title));
  for (const [path, text] of pictures.files) files.set(path, text);
  for (const [path, text] of files) kept.made.sums[path] = sumOf(text);
  return { files, kept: kept.files, made: kept.made, site, pictures };
}
