import type { EventNode, Graph } from '../graph/model.js';
import { type JsonSchema, mapRefs, objectSchema, typeSchema } from '../graph/type-schema.js';

/** The JSON Schema of what an event carries; null when nothing is known. Its `$ref`s name types of the graph. */
export function payloadSchema({ payload }: EventNode): JsonSchema | null {
  // A graph without schemas still has types as they are written.
  return (
    payload &&
    objectSchema(payload.map((f) => ({ name: f.name, schema: f.schema ?? typeSchema(f.type ?? 'unknown').schema, optional: !!f.optional })))
  );
}

/** Schemas of the types that schemas speak of, and that those speak of in turn, by id; sorted. */
export function typesOf(graph: Graph, schemas: readonly JsonSchema[]): Map<string, JsonSchema> {
  const known = new Map((graph.types ?? []).map((t) => [t.id, t.schema]));
  const found = new Set<string>();
  const note = (schema: JsonSchema): void => {
    mapRefs(schema, (id) => {
      if (known.has(id)) found.add(id);
      return {};
    });
  };
  for (const schema of schemas) note(schema);
  for (const id of found) note(known.get(id)!);
  return new Map([...found].sort().map((id) => [id, known.get(id)!]));
}

/** A schema by itself: the types that it speaks of stand in its `definitions`. */
export function wholeSchema(graph: Graph, schema: JsonSchema): JsonSchema {
  const types = typesOf(graph, [schema]);
  const refer = (id: string): JsonSchema =>
    types.has(id)
      ? {
          $ref: `#/definitions/${encodeURIComponent(
            id
              .replace(/\p{Cs}/gu, '\ufffd')
              .replace(/~/g, '~0')
              .replace(/\//g, '~1'),
          )}`,
        }
      : {};
  const definitions = Object.fromEntries([...types].map(([id, type]) => [id.replace(/\p{Cs}/gu, '\ufffd'), mapRefs(type, refer)]));
  return { ...mapRefs(schema, refer), ...(types.size && { definitions }) };
}
