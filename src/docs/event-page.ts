import type { Emit, EventNode } from '../graph/model.js';
import { EVENTS } from '../render/style.js';
import { code, comment, enumerated, type Inline, joined, md, text } from './markdown.js';
import { Page, some } from './page.js';
import type { Drawer } from './pictures.js';
import { certainty, condition, type Site } from './site.js';
import { outcome, restingPlaces, stepByStep, whereTheRestIs } from './steps.js';
import { counted } from './words.js';

/** Starting points that are named for one emission. */
const NAMED = 5;

/** What there is to know of one event. */
export async function eventPage(site: Site, pictures: Drawer, event: EventNode): Promise<string> {
  const path = site.eventPath(event.id);
  const { cascades, index } = site;
  const title = site.title(event);
  const page = new Page(site, path, text(title));
  const listeners = index.listeners.get(event.id) ?? [];
  const emitters = index.emitters.get(event.id) ?? [];
  page.paragraph(about(site, event, path));
  if (event.description) page.paragraph(comment(event.description));
  page.paragraph(inShort(site, event, path));

  const after = cascades.downstream({ event: event.id });
  if (after.length) {
    page.heading(md`What it can lead to`);
    const stem = path.replace(/md$/, '');
    const subject = { level: 'events', target: { events: [event.id], callables: [] } } as const;
    const down = await pictures.draw({ ...subject, path: `${stem}svg`, title: `${title}: what it can lead to`, direction: 'down' });
    if (down)
      page.picture(down, `What ${title} can lead to; the steps are told below.`).paragraph(whereTheRestIs(site, down, after, 'down', path));
    page.list(stepByStep(site, { event: event.id }, path));
    const rests = restingPlaces(site, after.includes(event.id) ? after : [event.id, ...after], path);
    if (rests.length) page.heading(md`Where it can come to an end`).list(rests);
  }

  const before = cascades.upstream(event.id);
  if (before.events.length || before.entries.length) {
    page.heading(md`What can lead to it`);
    const up = await pictures.draw({
      level: 'events',
      target: { events: [event.id], callables: [] },
      path: path.replace(/md$/, 'before.svg'),
      title: `${title}: what can lead to it`,
      direction: 'up',
    });
    if (up)
      page
        .picture(up, `What can lead to ${title}; who emits it is listed below.`)
        .paragraph(whereTheRestIs(site, up, before.events, 'up', path));
    if (before.entries.length) {
      const entries = [...before.entries].sort((a, b) => site.entries.indexOf(a) - site.entries.indexOf(b)).map((e) => site.entry(e, path));
      page.paragraph(md`It can start from ${some(entries, 30)}.`);
    }
  }

  if (emitters.length)
    page.heading(md`Who emits it, and when`).table(
      ['Emitted by', 'How sure', 'Comes about by', 'In the code'],
      emitters.map((emit) => [
        site.callable(index.callables.get(emit.by)!, path),
        certainty({ certainty: emit.certainty, guards: emit.guard ? [emit.guard] : [] }),
        cameBy(site, emit, path),
        site.source(emit, path),
      ]),
    );
  if (listeners.length)
    page.heading(md`Who listens`).table(
      ['Heard by', 'What then follows', 'In the code'],
      listeners.map((listen) => {
        const handler = index.callables.get(listen.handler)!;
        const by = listen.pattern === null ? text('') : md`, by ${code(listen.pattern)}`;
        return [md`${site.callable(handler, path)}${by}`, outcome(site, handler, path), site.source(listen, path)];
      }),
    );
  if (event.payload?.length)
    page.heading(md`What it carries`).table(
      ['Field', 'Type'],
      event.payload.map((field) => [code(field.name), field.type === null ? text('not said') : code(field.type)]),
    );
  return page.text;
}

function about(site: Site, event: EventNode, path: string): Inline {
  const kind = event.pattern ? `pattern of ${EVENTS[event.kind].word}s` : EVENTS[event.kind].word;
  const article = /^[aeiou]/.test(kind) ? 'an' : 'a';
  const where = event.declared ? md`, declared in ${site.source(event.declared, path)}` : text('');
  const others = event.aliases.filter((a) => a !== event.name);
  const spelt = others.length
    ? md` The code also spells it ${some(
        others.map((a) => code(a)),
        5,
      )}.`
    : text('');
  return md`${code(event.id)} is ${text(`${article} ${kind}`)}${where}.${spelt}`;
}

/** One sentence that a reader in a hurry needs. */
function inShort(site: Site, event: EventNode, path: string): Inline {
  const steps = site.cascades.following(event.id);
  const always = [...new Set(steps.filter((s) => s.certainty === 'always').map((s) => s.event))];
  const may = [...new Set(steps.filter((s) => s.certainty === 'may').map((s) => s.event))].filter((id) => !always.includes(id));
  const names = (ids: string[]): Inline =>
    enumerated(ids.length > 5 ? [text(counted(ids.length, 'event'))] : ids.map((id) => site.event(id, path)));
  const rest = site.cascades.restAt(event.id);
  const emitted = site.index.emitters.has(event.id) ? text('') : md` Nothing here emits it: it comes from elsewhere, or not at all.`;
  const sentence = (): Inline => {
    if (rest === 'unheard' && (event.kind === 'event' || event.kind === 'message'))
      return md`It is a **resting place**: nobody here listens, and what led to it comes to an end.`;
    if (rest === 'unheard') return md`Nobody here receives it: a ${text(EVENTS[event.kind].word)} without a handler.`;
    if (rest === 'ends') return md`Who listens emits nothing more: a cascade comes to an end here.`;
    if (!steps.length) return md`What follows is known only when the code runs.`;
    if (always.length && may.length)
      return md`When it happens, ${names(always)} always ${text(always.length > 1 ? 'follow' : 'follows')}, and ${names(may)} may.`;
    if (always.length) return md`When it happens, ${names(always)} always ${text(always.length > 1 ? 'follow' : 'follows')}.`;
    return md`When it happens, ${names(may)} may follow.`;
  };
  return md`${sentence()}${emitted}`;
}

/** From what an emission comes about: handlers and entry points, each with its certainty. */
function cameBy(site: Site, emit: Emit, path: string): Inline {
  const steps = site.cascades.leadingTo(emit.event).filter((s) => s.reach.routes.some((r) => r.emit === emit));
  if (!steps.length) return text('nothing that is seen here');
  const ways = steps.map((step) => {
    const routes = step.reach.routes.filter((r) => r.emit === emit);
    const sure = routes.some((r) => r.certainty === 'always');
    const calls = routes[0].calls.flatMap((c) => (c.certainty === 'may' && c.guard ? [c.guard] : []));
    const when = sure || !calls.length ? text('') : md`, ${condition([...new Set(calls)].join(' and '))}`;
    return md`${site.cause(step, path)}${when}`;
  });
  return joined([...ways.slice(0, NAMED), ...(ways.length > NAMED ? [text(`and ${ways.length - NAMED} more`)] : [])], '; ');
}
