import { groupBy, indexGraph, shownName } from '../graph/graph-index.js';
import { stringify } from '../graph/json.js';
import type { EventKind, EventNode, Graph } from '../graph/model.js';
import { sourceLink, visible } from './escape.js';
import { keysOf } from './keys.js';
import { MARK } from './mark.js';
import { baseOf, type RenderOptions } from './options.js';
import { payloadSchema, wholeSchema } from './payload-schema.js';
import { yamlOf } from './yaml.js';

/** What the code does not say of itself, but a catalog asks for. */
const VERSION = '0.0.1';
/** The service of a graph that has none. */
const SERVICE = 'application';

/** The collection that a kind of event stands in: a catalog knows events, commands and queries. */
const COLLECTION: Record<EventKind, string> = {
  event: 'events',
  message: 'events',
  command: 'commands',
  job: 'commands',
  query: 'queries',
};
/** Kinds that go through something with an address of its own. */
const THROUGH: readonly EventKind[] = ['job', 'message'];

/**
 * The graph as folders of EventCatalog: services with what they send and receive, events, commands and queries with their schemas, channels.
 * https://www.eventcatalog.dev/docs
 * @returns texts by path, relative to the catalog
 */
export function renderEventcatalog(graph: Graph, options: RenderOptions): Map<string, string> {
  const files = new Map<string, string>();
  const index = indexGraph(graph);
  const nameOf = options.title || SERVICE;
  const names = [...new Set(graph.callables.map((c) => c.service ?? nameOf))];
  const [keys, services] = [keysOf(graph.events.map((e) => e.id)), keysOf(names)];
  const page = (folder: string, front: object, body: string) =>
    files.set(`${folder}/index.mdx`, `---\n${yamlOf(front)}${MARK}\n---\n\n${body}`);

  for (const event of graph.events) {
    const key = keys.get(event.id)!;
    const folder = `${COLLECTION[event.kind]}/${key}`;
    const schema = payloadSchema(event);
    page(
      folder,
      {
        id: key,
        name: visible(event.name) || key,
        version: VERSION,
        ...(event.description && { summary: event.description }),
        ...(THROUGH.includes(event.kind) && { channels: [{ id: channelKey(key), version: VERSION }] }),
        ...(schema && { schemaPath: 'schema.json' }),
        badges: [{ content: event.kind, backgroundColor: 'blue', textColor: 'blue' }],
      },
      eventBody(event, graph, options),
    );
    if (schema)
      files.set(
        `${folder}/schema.json`,
        stringify({ $schema: 'http://json-schema.org/draft-07/schema#', $comment: MARK, title: event.name, ...wholeSchema(graph, schema) }),
      );
    if (THROUGH.includes(event.kind))
      page(
        `channels/${channelKey(key)}`,
        { id: channelKey(key), name: visible(event.name) || key, version: VERSION, address: event.name },
        '<ChannelInformation />\n',
      );
  }

  for (const [name, members] of groupBy(graph.callables, (c) => c.service ?? nameOf)) {
    const own = new Set(members.map((c) => c.id));
    const pointers = (ids: string[], end: 'to' | 'from') =>
      [...new Set(ids)]
        .filter((id) => index.events.has(id))
        .sort()
        .map((id) => {
          const through = THROUGH.includes(index.events.get(id)!.kind);
          return { id: keys.get(id)!, version: VERSION, ...(through && { [end]: [{ id: channelKey(keys.get(id)!), version: VERSION }] }) };
        });
    const sends = pointers(
      graph.emits.filter((e) => own.has(e.by)).map((e) => e.event),
      'to',
    );
    const receives = pointers(
      graph.listens.filter((l) => own.has(l.handler)).map((l) => l.event),
      'from',
    );
    page(
      `services/${services.get(name)}`,
      {
        id: services.get(name),
        name: visible(name) || services.get(name),
        version: VERSION,
        ...(sends.length && { sends }),
        ...(receives.length && { receives }),
      },
      '<NodeGraph />\n',
    );
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const channelKey = (event: string): string => `${event}.channel`;

/** Who emits and who listens, as Markdown. */
function eventBody(event: EventNode, graph: Graph, options: RenderOptions): string {
  const index = indexGraph(graph);
  const entry = (id: string, row: { file: string; line: number }, condition: string | null) => {
    const callable = index.callables.get(id)!;
    const link = sourceLink(row, baseOf(callable, options)).replace(/[()<>\\`*_[\]{}|]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
    const place =
      options.linkBase || options.linkBases?.has(callable.service ?? '')
        ? `[${mdx(`${row.file}:${row.line}`)}](${link})`
        : mdx(`${row.file}:${row.line}`);
    return `- ${mdx(shownName(callable))} (${place})${condition ? `, when ${mdx(condition)}` : ''}`;
  };
  const emits = (index.emitters.get(event.id) ?? []).map((e) => entry(e.by, e, e.certainty === 'may' ? (e.guard ?? 'it may') : null));
  const listens = (index.listeners.get(event.id) ?? []).map((l) => entry(l.handler, l, null));
  const section = (title: string, rows: string[], none: string) => [`## ${title}`, '', ...(rows.length ? rows : [none]), ''];
  return [
    ...(event.description ? [mdx(event.description), ''] : []),
    ...section('Emitted by', emits, 'Nothing in this code.'),
    ...section('Heard by', listens, 'Nothing in this code.'),
    '<NodeGraph />',
    '',
  ].join('\n');
}

/** Text for MDX: whatever is a sign of Markdown, HTML or JSX as an entity, and so is what means something where a line begins. */
function mdx(text: string): string {
  const entity = (c: string) => `&#${c.codePointAt(0)};`;
  return visible(text.replace(/\s+/g, ' ').trim())
    .replace(/[^\p{L}\p{M}\p{N} .,:/-]/gu, entity)
    .replace(/^([^\p{L}&]|[ie](?=mport|xport))/u, entity);
}
