import { emptyGraph, groupBy } from '../graph/graph-index.js';
import { compare } from '../graph/json.js';
import type { CallableNode, EventNode, Graph, Unresolved } from '../graph/model.js';
import { components } from '../graph/traverse.js';
import { EVENTS } from '../render/style.js';
import { code, comment, enumerated, type Inline, link, md, table, text } from './markdown.js';
import { Page, some } from './page.js';
import type { Drawer } from './pictures.js';
import { certainty, EXPLORER, GLOSSARY, type Group, OVERVIEW, type Site } from './site.js';
import { restingPlaces } from './steps.js';
import { counted } from './words.js';

/** Events, entry points and classes of which the overview lists all; of more, each group has a page. */
const MOST_LISTED = 150;
/** Rows of one page. */
const ROWS = 200;
/** Pictures of single cascades on the overview, where one of all would be too large. */
const MOST_PICTURES = 3;

/** Whether the overview lists all; else each group has pages of its own. */
export const isInline = ({ graph, entries, owners }: Site): boolean => graph.events.length + entries.length + owners.length <= MOST_LISTED;

/** The first page: what there is, where it starts, how it runs and where it ends; and what of it needs pages of its own. */
export async function overviewPages(site: Site, pictures: Drawer, title: string, explorer = false): Promise<Map<string, string>> {
  const { graph } = site;
  const pages = new Map<string, string>();
  const page = new Page(site, OVERVIEW, text(title));
  const glossary = site.to(GLOSSARY, OVERVIEW);
  page.paragraph(
    md`What could happen if something happens, as it stands in the code: every event, what emits it and what listens, and everything that can follow. The ${link(md`glossary`, glossary)} says what the words and the pictures mean.`,
  );
  if (explorer)
    page.paragraph(
      md`To search it and follow its ways: the ${link(md`explorer`, site.to(EXPLORER, OVERVIEW))}, a page to open in a browser.`,
    );
  if (!graph.events.length) return pages.set(OVERVIEW, page.paragraph(text('No events were found.')).text);
  const inline = isInline(site);
  page.paragraph(figures(site));
  await theWhole(site, pictures, page, inline);
  if (site.entries.length) {
    page.heading(md`Where it starts`);
    if (inline) entryTable(site, page, site.entries, OVERVIEW);
    else page.paragraph(text(`${counted(site.entries.length, 'entry point')}, listed on the pages of the groups below.`));
  }
  page.heading(md`Where it can come to an end`).list(
    restingPlaces(
      site,
      graph.events.map((e) => e.id),
      OVERVIEW,
    ),
  );
  page.heading(md`Contents`);
  if (inline) for (const group of site.groups) contents(site, page, group, group.events, OVERVIEW, 3);
  else
    page.table(
      ['Group', 'Folder', 'Events', 'Entry points', 'Handlers', 'Archivers', 'Controllers'],
      site.groups.map((g) => [
        link(text(g.title), site.to(g.path, OVERVIEW)),
        g.folder === null ? text('–') : code(g.folder || '.'),
        ...[g.events.length, g.entries.length].map((n) => text(String(n))),
        ...(['handler', 'archiver', 'controller'] as const).map((role) => text(String(g.owners.filter((o) => o.role === role).length))),
      ]),
      600,
    );
  const unknown = graph.unresolved;
  if (unknown.length) {
    page.heading(md`What is not known`).paragraph(text('These emit or listen in a way that only the running code knows:'));
    if (unknown.length <= 30) unknownTable(site, page, unknown, OVERVIEW);
    else {
      const parts = paged('not-known.md', unknown);
      for (const part of parts) {
        const own = new Page(site, part.path, md`What is not known${part.more}`);
        own.paragraph(text('These emit or listen in a way that only the running code knows.'));
        unknownTable(site, own, part.rows, part.path);
        pages.set(part.path, own.text);
      }
      page.paragraph(
        md`${text(counted(unknown.length, 'place'))}: ${enumerated(parts.map((p, i) => link(text(`part ${i + 1}`), site.to(p.path, OVERVIEW))))}.`,
      );
    }
  }
  return pages.set(OVERVIEW, page.text);
}

function figures(site: Site): Inline {
  const { events } = site.graph;
  const kinds = [...groupBy(events, (e) => e.kind)].sort(([a], [b]) => Object.keys(EVENTS).indexOf(a) - Object.keys(EVENTS).indexOf(b));
  const roles = groupBy(site.owners, (o) => o.role);
  const many = (kind: string) => (kind === 'query' ? 'queries' : `${kind}s`);
  return md`There are ${enumerated([
    ...kinds.map(([kind, of]) => text(counted(of.length, kind, many(kind)))),
    text(counted(site.entries.length, 'entry point')),
    ...(['handler', 'archiver', 'controller'] as const).map((r) => text(counted(roles.get(r)?.length ?? 0, r))),
  ])}.`;
}

/** One picture of everything, or what stands for it: a map of the groups and the largest cascades. */
async function theWhole(site: Site, pictures: Drawer, page: Page, inline: boolean): Promise<void> {
  const { graph } = site;
  page.heading(md`The whole`);
  const all = await pictures.draw({ path: 'overview.svg', title: 'Everything that could happen', level: 'events' });
  if (all) {
    page.picture(all, 'Everything that could happen, from event to event; the pages of the events tell it in words.');
    page.paragraph(text('Solid lines: always, once the step before happened. Dashed: may, under the condition in brackets.'));
    return;
  }
  const where = inline
    ? text('on the pages of the events and entry points below')
    : text('on the pages of the groups below, and on those of their events');
  const map =
    site.groups.length > 1 && !inline
      ? await pictures.draw({
          path: 'groups.svg',
          title: 'Which group can lead to which',
          level: 'methods',
          of: mapOf(site),
          options: { legend: false, linkBase: '' },
        })
      : null;
  if (map)
    page
      .picture(map, 'Which group of events can lead to which; the table of contents links to each.')
      .paragraph(
        md`Which group can lead to which, and by how many steps. One picture of all ${graph.events.length} events could not be read: the rest is ${where}.`,
      );
  const parts = components(graph).filter((p) => p.events.length > 2);
  const shown = map ? [] : parts.slice(0, MOST_PICTURES);
  for (const [i, of] of shown.entries()) {
    const path = `overview-${i + 1}.svg`;
    const name = site.title(of.events[0]);
    const part = await pictures.draw({ path, of, title: `The cascades around ${name}`, level: 'events' });
    if (part) page.picture(part, `The cascades around ${name}.`);
  }
  if (!map) page.paragraph(md`One picture of all ${graph.events.length} events could not be read: the rest is ${where}.`);
}

/** The groups as a graph: which can lead to which, and by how many steps. */
function mapOf(site: Site): Graph {
  const groupOf = new Map(site.groups.flatMap((g) => g.events.map((e) => [e.id, g] as const)));
  const steps = new Map<string, { from: Group; to: Group; count: number }>();
  for (const { id } of site.graph.events) {
    for (const step of site.cascades.following(id)) {
      const [from, to] = [groupOf.get(id)!, groupOf.get(step.event)!];
      if (from === to) continue;
      const key = JSON.stringify([from.id, to.id]);
      steps.set(key, { from, to, count: (steps.get(key)?.count ?? 0) + 1 });
    }
  }
  const joined = new Set([...steps.values()].flatMap(({ from, to }) => [from, to]));
  const node = (g: Group): CallableNode => ({
    id: g.id,
    name: g.title,
    role: 'other',
    entry: null,
    file: g.path,
    line: 1,
    description: counted(g.events.length, 'event'),
  });
  return {
    ...emptyGraph(),
    callables: [...joined].map(node),
    calls: [...steps.values()].map(({ from, to, count }) => ({
      from: from.id,
      to: to.id,
      file: to.path,
      line: 1,
      certainty: 'may',
      guard: counted(count, 'step'),
    })),
  };
}

interface Part<T> {
  path: string;
  /** What a title adds: ", part 2". */
  more: Inline;
  rows: readonly T[];
}

/** Rows in pages: `a.md`, `a-2.md`, … */
export function paged<T>(path: string, rows: readonly T[], most = ROWS): Part<T>[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: count }, (_, i) => ({
    path: i === 0 ? path : path.replace(/\.md$/, `_${i + 1}.md`),
    more: i === 0 ? text('') : md`, part ${i + 1}`,
    rows: rows.slice(i * most, (i + 1) * most),
  }));
}

/** Paths of the pages of a group. */
export const groupPaths = (group: Group): string[] => paged(group.path, group.events).map((part) => part.path);

/** What a group holds, in one page or, when it is much, in several. */
export async function groupPages(site: Site, pictures: Drawer, group: Group): Promise<Map<string, string>> {
  const parts = paged(group.path, group.events);
  const pages = new Map<string, string>();
  for (const [i, part] of parts.entries()) {
    const page = new Page(site, part.path, md`${text(group.title)}${part.more}`);
    if (i === 0) {
      if (group.folder !== null) page.paragraph(md`What lies in ${code(group.folder || '.')}.`);
      const picture = group.events.length
        ? await pictures.draw({
            path: group.path.replace(/md$/, 'svg'),
            title: `${group.title}: what leads to its events and follows from them`,
            level: 'events',
            target: { events: group.events.map((e) => e.id), callables: [] },
            depth: 1,
          })
        : null;
      if (picture) {
        page.picture(picture, `The events of ${group.title} with one step before and after.`);
        page.paragraph(text('The picture shows one step before and one step after these events; their pages show the rest.'));
      }
      if (parts.length > 1)
        page.paragraph(
          md`Further events: ${enumerated(parts.slice(1).map((p, n) => link(text(`part ${n + 2}`), site.to(p.path, part.path))))}.`,
        );
    }
    contents(site, page, i === 0 ? group : { ...group, entries: [], owners: [] }, part.rows, part.path, 2);
    pages.set(part.path, page.text);
  }
  return pages;
}

/** What a group holds, with links. */
function contents(site: Site, page: Page, group: Group, events: readonly EventNode[], from: string, level: 2 | 3): void {
  if (level === 3) page.heading(group.folder === null ? text(group.title) : md`${text(group.title)} (${code(group.folder || '.')})`, level);
  if (events.length)
    page.table(
      ['Event', 'What it says', 'What can follow'],
      events.map((event) => [
        site.event(event.id, from),
        event.description ? comment(event.description) : text(EVENTS[event.kind].word),
        follows(site, event, from),
      ]),
      ROWS,
    );
  const items: Inline[] = [];
  for (const role of ['controller', 'archiver', 'handler'] as const) {
    const owners = group.owners.filter((o) => o.role === role);
    if (owners.length)
      items.push(
        md`${text(role.replace(/^./, (c) => c.toUpperCase()))}s: ${some(
          owners.map((o) => site.owner(o, from)),
          400,
        )}`,
      );
  }
  if (level === 2 && group.entries.length) {
    page.heading(md`Where it starts`, level);
    entryTable(site, page, group.entries, from);
  }
  if (items.length && level === 2) page.heading(md`Who does it`, level);
  page.list(items);
}

function follows(site: Site, event: EventNode, from: string): Inline {
  const rest = site.cascades.restAt(event.id);
  if (rest === 'unheard') return link(md`resting place`, `${site.to(GLOSSARY, from)}#resting-place`);
  const steps = [...new Map(site.cascades.following(event.id).map((s) => [s.event, s])).values()];
  if (!steps.length) return text(rest === 'ends' ? 'nothing more' : 'known only when the code runs');
  return some(
    steps.map((s) => md`${text(s.certainty)} ${site.event(s.event, from)}`),
    4,
  );
}

const ENTRY_HEADER = ['Entry point', 'Leads at once to', 'Can lead to'];

function entryTable(site: Site, page: Page, entries: readonly CallableNode[], from: string): void {
  page.table(ENTRY_HEADER, entryRows(site, entries, from), ROWS);
}

/** Entry points as lines of a table. */
export const entryLines = (site: Site, from: string): string[] =>
  table(ENTRY_HEADER, entryRows(site, site.entries, from), site.entries.length);

function entryRows(site: Site, entries: readonly CallableNode[], from: string): Inline[][] {
  return entries.map((entry) => [
    site.entry(entry, from),
    some(
      site.cascades
        .startingAt(entry.id)
        .map((s) => md`${site.event(s.event, from)} (${certainty({ ...s, guards: s.guards.slice(0, 1) })})`),
      3,
    ) || text('known only when the code runs'),
    text(counted(site.cascades.downstream({ entry: entry.id }).length, 'event')),
  ]);
}

function unknownTable(site: Site, page: Page, rows: readonly Unresolved[], from: string): void {
  page.table(
    ['Who', 'How', 'Why it is not known', 'In the code'],
    [...rows]
      .sort((a, b) => compare(a.file, b.file) || a.line - b.line)
      .map((row) => [site.callable(site.index.callables.get(row.by)!, from), code(row.via), text(row.reason), site.source(row, from)]),
    ROWS,
  );
}
