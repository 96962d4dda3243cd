import { groupBy, shownName } from '../graph/graph-index.js';
import { stringify } from '../graph/json.js';
import type { Emit, EventNode, Graph, Listen } from '../graph/model.js';
import { type JsonSchema, mapRefs } from '../graph/type-schema.js';
import { keysOf } from './keys.js';
import type { RenderOptions } from './options.js';
import { payloadSchema, typesOf } from './payload-schema.js';
import { yamlOf } from './yaml.js';

/** What the code does not say of itself, but the format asks for. */
const VERSION = '0.0.0';

/**
 * The graph as AsyncAPI 3: a channel and a message for each event, an operation for each callable that sends or receives it.
 * https://www.asyncapi.com/docs/reference/specification/v3.0.0
 */
export function renderAsyncapi(graph: Graph, options: RenderOptions): string {
  const document = asyncapi(graph, options);
  return options.syntax === 'json' ? stringify(document) : yamlOf(document);
}

function asyncapi(graph: Graph, options: RenderOptions): object {
  const keys = keysOf(graph.events.map((e) => e.id));
  const types = typesOf(
    graph,
    graph.events.map((e) => payloadSchema(e) ?? {}),
  );
  const typeKeys = keysOf(types.keys());
  const schemaOf = (schema: JsonSchema) =>
    mapRefs(schema, (id) => (types.has(id) ? { $ref: `#/components/schemas/${typeKeys.get(id)}` } : {}));
  const table = <T>(items: Iterable<[string, T]>) => Object.fromEntries(items);
  return {
    asyncapi: '3.0.0',
    info: {
      title: options.title || 'Cascade of events',
      version: VERSION,
      description: 'What the code could send and receive, found by event-cascade.',
    },
    defaultContentType: 'application/json',
    channels: table(graph.events.map((e) => [keys.get(e.id)!, channel(e, keys.get(e.id)!)])),
    operations: operations(graph, keys),
    components: {
      messages: table(graph.events.map((e) => [keys.get(e.id)!, message(e, schemaOf)])),
      ...(types.size && { schemas: table([...types].map(([id, schema]) => [typeKeys.get(id)!, schemaOf(schema)])) }),
    },
  };
}

function channel(event: EventNode, key: string): object {
  return {
    // Braces would be parameters, a question mark or hash would be no part of an address.
    address: /[{}?#\s]|^$/.test(event.name) ? null : event.name,
    title: event.name,
    ...(event.description && { description: event.description }),
    messages: { [key]: { $ref: `#/components/messages/${key}` } },
    tags: tags(event),
    'x-kind': event.kind,
    ...(event.pattern && { 'x-pattern': true }),
  };
}

function message(event: EventNode, schemaOf: (schema: JsonSchema) => JsonSchema): object {
  const payload = payloadSchema(event);
  return {
    name: event.name,
    title: event.name,
    ...(event.description && { summary: event.description }),
    ...(payload && { payload: schemaOf(payload) }),
    ...(event.declared && { 'x-declared': `${event.declared.file}:${event.declared.line}` }),
  };
}

const tags = ({ kind, services = [] }: EventNode): { name: string }[] => [...new Set([kind, ...services])].map((name) => ({ name }));

/** One for each callable and event: all the places where the one sends or hears the other. */
function operations(graph: Graph, channels: ReadonlyMap<string, string>): object {
  const rows = [
    ...graph.emits.map((row) => ({ action: 'send' as const, event: row.event, callable: row.by, row: row as Emit | Listen })),
    ...graph.listens.map((row) => ({ action: 'receive' as const, event: row.event, callable: row.handler, row: row as Emit | Listen })),
  ].filter((o) => channels.has(o.event));
  const callables = new Map(graph.callables.map((c) => [c.id, c]));
  const groups = groupBy(rows, (o) => JSON.stringify([o.action, o.callable, o.event]));
  const seen = new Map<string, number>();
  const ids = [...groups.values()].map(([{ action, callable, event }]) => {
    const name = `${action} ${callables.get(callable)!.name} ${channels.get(event)!}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}\0${count}`;
  });
  const keys = keysOf(ids);
  return Object.fromEntries(
    [...groups.values()].map((group, i) => {
      const [{ action, event }] = group;
      const callable = callables.get(group[0].callable)!;
      const key = channels.get(event)!;
      const operation = {
        action,
        channel: { $ref: `#/channels/${key}` },
        title: callable.entry?.label || shownName(callable),
        ...(callable.description && { summary: callable.description }),
        messages: [{ $ref: `#/channels/${key}/messages/${key}` }],
        ...(callable.service !== undefined && { tags: [{ name: callable.service }] }),
        'x-callable': callable.name,
        'x-places': group.map(({ row }) => ({
          place: `${row.file}:${row.line}`,
          ...('certainty' in row && { certainty: row.certainty }),
          ...('guard' in row && row.guard !== null && { guard: row.guard }),
        })),
      };
      return [keys.get(ids[i])!, operation];
    }),
  );
}
