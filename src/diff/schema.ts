import { z } from 'zod';
import { graphSchema } from '../graph/schema.js';
import { DIFF_FORMAT, DIFF_VERSION } from './model.js';

const { events, callables, listens, emits, calls, unresolved } = graphSchema.shape;

const part = <T extends z.ZodType, A extends readonly [string, ...string[]]>(node: z.ZodArray<T>, aspects: A) =>
  z.looseObject({
    added: node.describe('as the second graph has them'),
    removed: node.describe('as the first graph has them'),
    changed: z.array(z.looseObject({ before: node.element, after: node.element, changes: z.array(z.enum(aspects)).min(1) })),
  });
const row = <T extends z.ZodType>(node: z.ZodArray<T>) => part(node, ['certainty', 'guard', 'via', 'pattern', 'reason']);
const pairs = z.array(z.looseObject({ before: z.string(), after: z.string() }));
const step = z.looseObject({
  cause: z.string().nullable().describe('the event that is heard; null for an entry point'),
  by: z.string().describe('the handler or entry point'),
  event: z.string().describe('the event that this leads to'),
});
const start = z.looseObject({ kind: z.enum(['event', 'entry']), id: z.string() });

const consequence = z.union([
  z
    .looseObject({
      type: z.enum(['grew', 'shrank', 'broke']),
      starts: z.array(start).describe('all starts of cascades from which this is so'),
      step: step.describe('the step that is new or gone'),
      path: z.array(step).describe('a shortest way from the first start'),
      onward: z.array(z.string()).describe('events further on that come or go with it'),
      because: z.enum(['callable', 'listens', 'emits', 'event']).describe('which part of the step is new or gone'),
    })
    .describe('a cascade leads to an event that it did not lead to; no longer to one that is gone (shrank) or still there (broke)'),
  z.looseObject({
    type: z.enum(['lost-handler', 'first-handler', 'lost-emitter', 'first-emitter']),
    event: z.string(),
    callables: z.array(z.string()).describe('who it was, or is'),
  }),
  z.looseObject({ type: z.enum(['new-cycle', 'gone-cycle']), path: z.array(step) }),
  z.looseObject({
    type: z.enum(['new-unresolved', 'resolved']),
    by: z.string(),
    file: z.string(),
    line: z.number().int(),
    via: z.string(),
    reason: z.string(),
  }),
  z
    .looseObject({ type: z.literal('entry-reach'), entry: z.string(), gained: z.array(z.string()), lost: z.array(z.string()) })
    .describe('events that an entry point can lead to at any distance: which came, which went'),
]);

/** Format 1 of the difference of two graphs. Unknown fields are kept: fields may be added. */
export const diffSchema = z
  .looseObject({
    format: z.literal(DIFF_FORMAT),
    version: z.literal(DIFF_VERSION),
    base: z.string().describe('what the first graph is called'),
    head: z.string().describe('what the second graph is called'),
    events: part(events, ['renamed', 'moved', 'declared', 'kind', 'payload', 'pattern']),
    callables: part(callables, ['renamed', 'moved', 'role', 'entry']),
    listens: row(listens),
    emits: row(emits),
    calls: row(calls),
    unresolved: row(unresolved),
    ids: z.looseObject({ events: pairs, callables: pairs }).describe('nodes that have another id in the second graph, changed or not'),
    consequences: z.array(consequence),
  })
  .describe('What is different between two cascade graphs, and what that means for the cascades');

/** The JSON Schema (draft 2020-12) of format 1. */
export function diffJsonSchema(): Record<string, unknown> {
  return { title: `${DIFF_FORMAT} version ${DIFF_VERSION}`, ...z.toJSONSchema(diffSchema, { io: 'input' }) };
}
