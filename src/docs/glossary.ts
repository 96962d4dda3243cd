import { compare } from '../graph/json.js';
import type { EventKind, Graph } from '../graph/model.js';
import { code, comment, enumerated, link, md, text } from './markdown.js';
import { paged } from './overview.js';
import { Page } from './page.js';
import { GLOSSARY, type Site } from './site.js';

const KINDS: Record<EventKind, [string, string]> = {
  event: ['Event', 'Something that happened. Whoever is interested listens; who emits it does not know who does.'],
  command: ['Command', 'Something that one receiver is asked to do.'],
  query: ['Query', 'A question that one receiver answers.'],
  job: ['Job', 'Work that waits in a queue until a worker takes it. Its name begins with that of the queue.'],
  message: ['Message', 'Something that is told to other programs by way of a broker.'],
};

const WORDS: [string, string][] = [
  ['Handler', 'Listens for events and decides what to do about them. In pictures: lilac.'],
  [
    'Archiver',
    'Owns things and keeps their state (a repository, an aggregate); it emits the events of their changes. In pictures: yellow.',
  ],
  ['Controller', 'Where the outside world enters: a request, the clock, a command. In pictures: pink.'],
  ['Entry point', 'One way in, for example “POST /payments”. Every cascade that nothing inside causes starts at one.'],
  ['Cascade', 'What follows from one event: a handler hears it and leads to other events, whose handlers lead to others.'],
  [
    'Resting place',
    'An event that nobody listens to. What led to it comes to an end there, until something from outside starts again. A cascade also ends where those who listen emit nothing more.',
  ],
  ['Always', 'Once the step before has happened this one follows on every path, unless an error breaks it off. In pictures: a solid line.'],
  ['May', 'It follows under a condition only. The condition is given as it stands in the code. In pictures: a dashed line.'],
  ['Pattern', 'A name that stands for several events, such as “order.*”. Who listens to it hears each of them.'],
  ['Not known', 'A name that is made while the code runs. It is listed with its place and never guessed. In pictures: a question mark.'],
];

/** What the words mean, and every event in the order of the alphabet. */
export function glossaryPages(site: Site): Map<string, string> {
  const sorted = [...site.graph.events].sort(
    (a, b) => compare(site.title(a).toLowerCase(), site.title(b).toLowerCase()) || compare(a.id, b.id),
  );
  const parts = paged(GLOSSARY, sorted);
  return new Map(
    parts.map((part, i) => {
      const page = new Page(site, part.path, md`Glossary${part.more}`);
      if (i === 0) {
        page.heading(md`The words of these pages`);
        for (const [word, meaning] of [...kindsOf(site.graph), ...WORDS]) page.heading(text(word), 3).paragraph(text(meaning));
        if (parts.length > 1)
          page.paragraph(
            md`Further events: ${enumerated(parts.slice(1).map((p, n) => link(text(`part ${n + 2}`), site.to(p.path, part.path))))}.`,
          );
      }
      if (part.rows.length)
        page.heading(md`The events`).table(
          ['In words', 'In the code', 'What it says'],
          part.rows.map((e) => [site.event(e.id, part.path), code(e.id), e.description ? comment(e.description) : text('no description')]),
          part.rows.length,
        );
      return [part.path, page.text];
    }),
  );
}

const kindsOf = (graph: Graph): [string, string][] =>
  (Object.keys(KINDS) as EventKind[])
    .filter((kind) => kind === 'event' || graph.events.some((e) => e.kind === kind))
    .map((kind) => KINDS[kind]);
