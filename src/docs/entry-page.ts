import type { CallableNode, EntryKind } from '../graph/model.js';
import { code, comment, md, text } from './markdown.js';
import { Page } from './page.js';
import type { Drawer } from './pictures.js';
import type { Site } from './site.js';
import { restingPlaces, stepByStep, whereTheRestIs } from './steps.js';
import { counted } from './words.js';

/** How a cascade starts, in words. */
export const STARTS: Record<EntryKind, string> = {
  http: 'an HTTP request',
  graphql: 'a GraphQL operation',
  ws: 'a message of a WebSocket',
  cron: 'the clock',
  cli: 'a command that a person gives',
  lifecycle: 'the application starting or stopping',
  other: 'something outside the code',
};

/** Everything that could happen from one entry point. */
export async function entryPage(site: Site, pictures: Drawer, callable: CallableNode): Promise<string> {
  const path = site.entryPath(callable.id);
  const { kind, label } = callable.entry!;
  const page = new Page(site, path, md`${text(label, 80)}: everything that could happen`);
  page.paragraph(
    md`${code(label, 80)} starts with ${text(STARTS[kind])} and enters ${site.callable(callable, path)} in ${site.source(callable, path)}.`,
  );
  if (callable.description) page.paragraph(comment(callable.description));
  const after = site.cascades.downstream({ entry: callable.id });
  if (!after.length) return page.paragraph(text('What it leads to is known only when the code runs.')).text;
  page.paragraph(text(`${counted(after.length, 'event')} can follow.`.replace(/^./, (c) => c.toUpperCase())));
  const target = { events: [], callables: [callable.id] };
  const events = await pictures.draw({
    level: 'events',
    target,
    path: path.replace(/md$/, 'svg'),
    title: `${label}: what could happen`,
    direction: 'down',
  });
  if (events)
    page
      .picture(events, `What ${label} can lead to; the steps are told below.`)
      .paragraph(whereTheRestIs(site, events, after, 'down', path));
  page.heading(md`Step by step`).list(stepByStep(site, { entry: callable.id }, path));
  const rests = restingPlaces(site, after, path);
  if (rests.length) page.heading(md`Where it can come to an end`).list(rests);
  const classes = await pictures.draw({
    level: 'roles',
    target,
    path: path.replace(/md$/, 'code.svg'),
    title: `${label}: what could happen, with the code`,
    direction: 'down',
  });
  if (classes)
    page
      .heading(md`With the code that does it`)
      .picture(classes, `The same with the classes that hear and emit.`)
      .paragraph(whereTheRestIs(site, classes, after, 'down', path));
  return page.text;
}
