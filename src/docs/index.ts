import type { Graph } from '../graph/model.js';
import { type RenderOptions, render } from '../render/index.js';
import { entryPage } from './entry-page.js';
import { eventPage } from './event-page.js';
import { explorerPage } from './explorer-page.js';
import { glossaryPages } from './glossary.js';
import { Kept, type Made, sumOf } from './kept.js';
import { groupPages, groupPaths, isInline, overviewPages } from './overview.js';
import { ownerPage } from './owner-page.js';
import { type Drawer, Pictures } from './pictures.js';
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
  /** Draws a part of the graph as SVG; default: here. */
  svg?: (part: Graph, options: RenderOptions) => Promise<string>;
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
  const {
    mermaid = false,
    html,
    title,
    linkBase,
    last = null,
    sum = () => undefined,
    svg = (part, how) => render(part, 'svg', how),
  } = options;
  const site = new Site(graph, options.home, linkBase);
  const pictures = new Pictures(graph, { ...options, mermaid, svg });
  const kept = new Kept(site, [mermaid, linkBase(OVERVIEW)], last, sum);
  const files = await overviewPages(site, pictures, title ?? 'What could happen', html);
  for (const [path, text] of glossaryPages(site)) files.set(path, text);
  const made = await atOnce(pagesOf(site), async ({ paths, isSame, make }) => {
    if (isSame(kept) && kept.pages(paths)) return null;
    const drawn: string[] = [];
    return { pages: await make(pictures.listing(drawn)), drawn };
  });
  for (const { pages, drawn } of made.filter((m) => m !== null)) {
    for (const [path, text] of pages) {
      files.set(path, text);
      kept.made.pages[path] = drawn;
    }
  }
  if (html) files.set(EXPLORER, await explorerPage(graph, linkBase(EXPLORER), title));
  for (const path of [...pictures.files.keys()].sort()) files.set(path, pictures.files.get(path)!);
  for (const [path, text] of files) kept.made.sums[path] = sumOf(text);
  return { files, kept: kept.files, made: kept.made, site, pictures };
}

/** What is made at once, and stays as it is when its subject does. */
interface Unit {
  paths: string[];
  isSame: (kept: Kept) => boolean;
  make: (pictures: Drawer) => Promise<Map<string, string>>;
}

function pagesOf(site: Site): Unit[] {
  const one = (path: string, isSame: Unit['isSame'], make: (pictures: Drawer) => Promise<string>): Unit => ({
    paths: [path],
    isSame,
    make: async (pictures) => new Map([[path, await make(pictures)]]),
  });
  return [
    ...(isInline(site) ? [] : site.groups).map(
      (group): Unit => ({
        paths: groupPaths(group),
        isSame: (kept) => kept.group(group),
        make: (pictures) => groupPages(site, pictures, group),
      }),
    ),
    ...site.graph.events.map((event) =>
      one(
        site.eventPath(event.id),
        (kept) => kept.event(event),
        (pictures) => eventPage(site, pictures, event),
      ),
    ),
    ...site.owners.map((owner) =>
      one(
        owner.path,
        (kept) => kept.owner(owner),
        (pictures) => ownerPage(site, pictures, owner),
      ),
    ),
    ...site.entries.map((entry) =>
      one(
        site.entryPath(entry.id),
        (kept) => kept.callable(entry),
        (pictures) => entryPage(site, pictures, entry),
      ),
    ),
  ];
}

/** Pages that wait for their pictures at once, so that those can be drawn side by side. */
const AT_ONCE = 32;

/** What comes of each, in the order in which they are given. */
async function atOnce<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const inTurn = async (): Promise<void> => {
    for (let i = next++; i < all.length; i = next++) results[i] = await work(all[i]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
  return results;
}
