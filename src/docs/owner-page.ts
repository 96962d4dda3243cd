import { splitName } from '../graph/graph-index.js';
import type { CallableNode } from '../graph/model.js';
import { ROLES } from '../render/style.js';
import { code, comment, type Inline, md, text } from './markdown.js';
import { Page, some } from './page.js';
import type { Drawer } from './pictures.js';
import { certainty, type Owner, type Site } from './site.js';
import { inWords } from './words.js';

/** Events that are listed of one method. */
const MOST = 40;

/** What there is to know of a handler, archiver or controller: a class with its methods, or the functions of a file. */
export async function ownerPage(site: Site, pictures: Drawer, owner: Owner): Promise<string> {
  const { path } = owner;
  // A class without a name is called by its file.
  const named = owner.name.includes('.') ? owner.name : inWords(owner.name) || owner.name;
  const title = owner.isClass ? named : `${inWords(owner.role)}s in ${owner.name}`;
  const page = new Page(site, path, text(title));
  const { word, meaning } = ROLES[owner.role];
  const article = /^[aeiou]/.test(word) ? 'an' : 'a';
  page.paragraph(
    owner.isClass
      ? md`${code(owner.name)} is ${text(`${article} ${word}`)}: it ${text(meaning)}. It stands in ${site.source(owner, path)}.`
      : md`Functions that ${text(owner.role === 'controller' ? 'are entered' : 'listen')} in ${site.source(owner, path)}.`,
  );
  const descriptions = new Set(owner.callables.map((c) => c.description));
  const [same] = descriptions;
  if (descriptions.size === 1 && same) page.paragraph(comment(same));
  const ids = owner.callables.map((c) => c.id);
  const picture = await pictures.draw({
    level: 'roles',
    target: { events: [], callables: ids },
    path: path.replace(/md$/, 'svg'),
    title: `${title}: what it has to do with`,
    direction: 'both',
    depth: 1,
  });
  if (picture)
    page
      .picture(
        picture,
        owner.isClass
          ? `What ${title} hears, calls and emits; it is listed below.`
          : `What the ${title[0].toLowerCase()}${title.slice(1)} hear, call and emit; it is listed below.`,
      )
      .paragraph(text('The picture shows one step before and one step after; the pages of the events show the rest.'));
  for (const callable of owner.callables) section(site, page, owner, callable, descriptions.size > 1);
  return page.text;
}

function section(site: Site, page: Page, owner: Owner, callable: CallableNode, described: boolean): void {
  const { path } = owner;
  const { index, cascades } = site;
  const { member } = splitName(callable);
  const alone = owner.callables.filter((c) => splitName(c).member === member).length === 1;
  page.heading(alone ? code(member, 80) : md`${code(member, 80)}, line ${callable.line}`);
  if (described && callable.description) page.paragraph(comment(callable.description));
  const heard = [...new Map((index.listens.get(callable.id) ?? []).map((l) => [l.event, l])).values()];
  const emits = index.emits.get(callable.id) ?? [];
  const items: Inline[] = owner.callables.length > 1 ? [md`In the code: ${site.source(callable, path)}`] : [];
  if (callable.entry) items.push(md`Starts from outside: ${site.entry(callable, path)}`);
  if (heard.length) {
    const events = heard.map((l) =>
      l.pattern === null ? site.event(l.event, path) : md`${site.event(l.event, path)} (by ${code(l.pattern)})`,
    );
    items.push(md`Hears ${some(events, 40)}`);
  }
  const callers = [...new Set((index.callers.get(callable.id) ?? []).map((c) => c.from))].map((id) => index.callables.get(id)!);
  if (callers.length)
    items.push(
      md`Called by ${some(
        callers.map((c) => site.callable(c, path)),
        12,
      )}`,
    );
  const steps = callable.entry
    ? cascades.startingAt(callable.id)
    : heard.length
      ? cascades.following(heard[0].event).filter((s) => s.by.id === callable.id)
      : [];
  for (const step of steps.slice(0, MOST)) {
    const by = [...new Set(step.reach.routes.map((r) => r.emit.by))].filter((id) => id !== callable.id);
    const way = by.length
      ? md`, by way of ${some(
          by.map((id) => site.callable(index.callables.get(id)!, path)),
          4,
        )}`
      : text('');
    items.push(md`Leads to ${site.event(step.event, path)}: ${certainty(step)}${way}`);
  }
  if (!callable.entry && !heard.length)
    for (const emit of emits.slice(0, MOST)) {
      const sure = certainty({ certainty: emit.certainty, guards: emit.guard ? [emit.guard] : [] });
      items.push(md`Emits ${site.event(emit.event, path)}: ${sure} (${site.source(emit, path)})`);
    }
  const left = (steps.length || emits.length) - MOST;
  if (left > 0) items.push(text(`… and ${left} more`));
  if ((callable.entry || heard.length) && !steps.length)
    items.push(
      text(
        cascades.unknownFrom(callable.id).length
          ? 'What it emits is known only when the code runs'
          : 'Emits nothing more: what it heard comes to an end here',
      ),
    );
  page.list(items);
  for (const row of index.unresolved.get(callable.id) ?? [])
    page.paragraph(md`Not known: ${code(row.via)} in ${site.source(row, path)}, because ${text(row.reason)}.`);
}
