import type { Graph } from '../graph/model.js';
import { entryPage } from './entry-page.js';
import { eventPage } from './event-page.js';
import { explorerPage } from './explorer-page.js';
import { glossaryPages } from './glossary.js';
import { overviewPages } from './overview.js';
import { ownerPage } from './owner-page.js';
import { Pictures } from './pictures.js';
import { EXPLORER, Site } from './site.js';

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
  /** Diagrams of Mermaid in the pages, and no pictures. Default: false. */
  mermaid?: boolean;
  /** The explorer too, as a page. Default: false. */
  html?: boolean;
  /** Of the overview. */
  title?: string;
}

/** The docs of a graph: text of every page and picture by its path below the folder of the docs. */
export async function docsOf(graph: Graph, options: DocsOptions): Promise<{ files: Map<string, string>; site: Site; pictures: Pictures }> {
  const site = new Site(graph, options.home, options.linkBase);
  const pictures = new Pictures(graph, { mermaid: false, ...options });
  const files = await overviewPages(site, pictures, options.title ?? 'What could happen', options.html);
  for (const [path, text] of glossaryPages(site)) files.set(path, text);
  for (const event of graph.events) files.set(site.eventPath(event.id), await eventPage(site, pictures, event));
  for (const owner of site.owners) files.set(owner.path, await ownerPage(site, pictures, owner));
  for (const entry of site.entries) files.set(site.entryPath(entry.id), await entryPage(site, pictures, entry));
  if (options.html) files.set(EXPLORER, await explorerPage(graph, options.linkBase(EXPLORER), options.title));
  for (const [path, text] of pictures.files) files.set(path, text);
  return { files, site, pictures };
}
