import { z } from 'zod';
import { emitRule, entryRule, kind, listenRule, roleRule, valueRule } from '../vocabulary/schema.js';

const globs = z.array(z.string());
const role = z.enum(['handler', 'archiver', 'controller', 'other']);

/**
 * What a code base says of itself where inference misses: the language of the built-in vocabularies, with the code's own classes,
 * interfaces and decorators as the types that rules speak of.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('where this schema is, for editors'),
    include: globs.optional().describe('globs of files to read though they would be left out'),
    exclude: globs.optional().describe('globs of files to leave out'),
    listens: z.array(listenRule).default([]).describe('how code listens: types are names of own classes and interfaces'),
    emits: z.array(emitRule).default([]).describe('how code emits'),
    entries: z.array(entryRule).default([]).describe('where cascades start'),
    values: z.array(valueRule).default([]).describe('what calls of own types give'),
    roles: z
      .array(
        z.union([
          roleRule,
          z.strictObject({ name: z.string().describe('glob of class or function names'), role }),
          z.strictObject({ path: z.string().describe('glob of files'), role }),
        ]),
      )
      .default([])
      .describe('what classes are for, by decorator, base class, name or path'),
    names: z
      .record(z.string(), z.string())
      .default({})
      .describe('values that come from the environment: the expression as written, the variable or the key asked for, and what it is'),
    kinds: z.record(z.string(), kind).default({}).describe('kind of events, by a glob of their names'),
    ignore: z
      .strictObject({ events: globs.default([]), callables: globs.default([]) })
      .default({ events: [], callables: [] })
      .describe('globs of names of events and callables to leave out of the graph'),
    refuse: globs.default([]).describe('what was learned from the code and is wrong, by the name that `event-cascade vocabulary` gives it'),
    groups: z
      .record(z.string().min(1), globs)
      .default({})
      .describe('boxes of pictures and parts of the docs: a name, and globs of the files in it; the first that fits counts'),
  })
  .describe('Configuration of event-cascade');

export type Config = z.infer<typeof configSchema>;

/** The JSON Schema of a configuration file, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return { title: 'event-cascade configuration', ...z.toJSONSchema(configSchema, { io: 'input' }) };
}

/** The words that an object of the configuration may have at a path; undefined where any may stand. */
export function wordsAt(path: readonly PropertyKey[]): string[] {
  let schemas: Record<string, unknown>[] = [configJsonSchema()];
  for (const step of path)
    schemas = schemas.flatMap(alternatives).flatMap((s) => {
      const next =
        typeof step === 'number' ? s['items'] : ((s['properties'] as Record<string, unknown>)?.[String(step)] ?? s['additionalProperties']);
      return next && typeof next === 'object' ? [next as Record<string, unknown>] : [];
    });
  const words = schemas
    .flatMap(alternatives)
    .flatMap((s) => [
      ...Object.keys((s['properties'] as object) ?? {}),
      ...((s['enum'] as string[]) ?? []),
      ...(typeof s['const'] === 'string' ? [s['const']] : []),
    ]);
  return [...new Set(words)];
}

const alternatives = (s: Record<string, unknown>): Record<string, unknown>[] =>
  [s, ...((s['anyOf'] as Record<string, unknown>[]) ?? []), ...((s['oneOf'] as Record<string, unknown>[]) ?? [])].flatMap((one) =>
    one === s ? [one] : alternatives(one),
  );
