import { z } from 'zod';
import { FORMAT, type Graph, VERSION } from './model.js';

const place = { file: z.string().describe('relative to the analysed root, "/" separators'), line: z.number().int().min(0) };
const certainty = z.enum(['always', 'may']).describe('always: on every path that does not throw; may: on some');
const service = z.string().optional().describe('the service whose code it is, where there are several');
const group = z.string().optional().describe('the group of the configuration that it is in');
const ownId = z.string().optional().describe('the id in the graph of its service alone, where merging gave it another');
const jsonSchema = z.record(z.string(), z.unknown());
const guard = z.string().nullable().describe('the condition as written, when may');

const locals = z
  .record(z.string(), z.string())
  .optional()
  .describe('what the local names in the guard stand for, whatever they are called');

/** Format 1 of the graph. Unknown fields are kept: fields may be added. */
export const graphSchema = z
  .looseObject({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    events: z.array(
      z.looseObject({
        id: z.string().describe('unique in the graph'),
        name: z.string(),
        kind: z.enum(['event', 'command', 'query', 'job', 'message']),
        aliases: z.array(z.string()),
        declared: z.looseObject({ ...place, service }).nullable(),
        description: z.string().nullable(),
        payload: z
          .array(
            z.looseObject({
              name: z.string(),
              type: z.string().nullable().describe('as written'),
              optional: z.boolean().optional(),
              schema: jsonSchema.optional().describe('the type in JSON Schema; "#/types/<id>" refers to the types of the graph'),
            }),
          )
          .nullable(),
        pattern: z.boolean().describe('true for a wildcard or base class that stands for others'),
        runtime: z.string().optional().describe('who of the runtime says it, where it is no event of the application'),
        group,
        services: z.array(z.string()).optional().describe('which services emit it or listen, where there are several'),
        ownId,
      }),
    ),
    callables: z.array(
      z.looseObject({
        id: z.string().describe('file#Class.method, unique in the graph'),
        name: z.string(),
        role: z.enum(['handler', 'archiver', 'controller', 'other']),
        entry: z
          .looseObject({ kind: z.enum(['http', 'graphql', 'ws', 'cron', 'cli', 'lifecycle', 'other']), label: z.string() })
          .nullable(),
        ...place,
        description: z.string().nullable(),
        group,
        service,
        ownId,
      }),
    ),
    listens: z.array(z.looseObject({ event: z.string(), handler: z.string(), ...place, via: z.string(), pattern: z.string().nullable() })),
    emits: z.array(z.looseObject({ event: z.string(), by: z.string(), ...place, via: z.string(), certainty, guard, locals })),
    calls: z.array(z.looseObject({ from: z.string(), to: z.string(), ...place, certainty, guard, locals })),
    unresolved: z.array(z.looseObject({ by: z.string(), ...place, via: z.string(), reason: z.string() })),
    claims: z.array(z.looseObject({ by: z.string(), event: z.string(), ...place, only: z.enum(['claimed', 'inferred']) })).default([]),
    services: z
      .array(
        z.looseObject({
          name: z.string(),
          root: z.string().optional().describe('its folder, relative to the analysed root'),
          links: z.string().optional().describe('what links to its sources start with'),
        }),
      )
      .optional()
      .describe('the programs of a fleet that nodes are marked with'),
    types: z
      .array(z.looseObject({ id: z.string(), declared: z.looseObject(place), schema: jsonSchema, service, ownId }))
      .optional()
      .describe('types that payloads speak of'),
  })
  .describe('The cascade graph that event-cascade makes: events, the callables that listen and emit, and the calls between them');

/** The JSON Schema (draft 2020-12) of format 1. */
export function graphJsonSchema(): Record<string, unknown> {
  return { title: `${FORMAT} version ${VERSION}`, ...z.toJSONSchema(graphSchema, { io: 'input' }) };
}

/** Why a text is not a graph: a message of a few lines, each naming the place in the text. */
export class GraphFormatError extends Error {
  override name = 'GraphFormatError';
}

const MAX_ERRORS = 5;

/** Reads a graph from JSON text; throws `GraphFormatError` when it is not one. `source` names the text in messages. */
export function parseGraph(text: string, source = 'graph'): Graph {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new GraphFormatError(`${source}: not JSON: ${(error as Error).message}`);
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw new GraphFormatError(`${source}: not a cascade graph: "format" should be "${FORMAT}"`);
  if (version !== VERSION)
    throw new GraphFormatError(
      `${source}: version ${JSON.stringify(version)} of the graph format; this event-cascade reads version ${VERSION}`,
    );
  const result = graphSchema.safeParse(json);
  if (!result.success) {
    fail(
      source,
      result.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'graph'}: ${issue.message}`),
    );
  }
  const graph: Graph = result.data;
  const problems = danglers(graph);
  if (problems.length) fail(source, problems);
  return graph;
}

function fail(source: string, problems: string[]): never {
  const more = problems.length > MAX_ERRORS ? [`… and ${problems.length - MAX_ERRORS} more`] : [];
  throw new GraphFormatError([...problems.slice(0, MAX_ERRORS), ...more].map((line) => `${source}: ${line}`).join('\n'));
}

/** Ids used twice, and rows that point at a node that is not there. */
function danglers(graph: Graph): string[] {
  const problems: string[] = [];
  const unique = (list: string, nodes: { id: string }[]) => {
    const ids = new Set<string>();
    nodes.forEach(({ id }, i) => {
      if (ids.has(id)) problems.push(`${list}.${i}: id ${JSON.stringify(id)} is used twice`);
      ids.add(id);
    });
    return ids;
  };
  const ids = { event: unique('events', graph.events), callable: unique('callables', graph.callables) };
  const refer = <T>(list: string, rows: T[], keys: Partial<Record<keyof T, 'event' | 'callable'>>) =>
    rows.forEach((row, i) => {
      for (const key of Object.keys(keys) as (keyof T & string)[]) {
        const kind = keys[key]!;
        if (!ids[kind].has(row[key] as string)) problems.push(`${list}.${i}.${key}: no ${kind} has the id ${JSON.stringify(row[key])}`);
      }
    });
  refer('listens', graph.listens, { event: 'event', handler: 'callable' });
  refer('emits', graph.emits, { event: 'event', by: 'callable' });
  refer('calls', graph.calls, { from: 'callable', to: 'callable' });
  refer('unresolved', graph.unresolved, { by: 'callable' });
  refer('claims', graph.claims, { by: 'callable' });
  return problems;
}
