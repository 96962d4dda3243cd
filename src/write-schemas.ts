import { writeFileSync } from 'node:fs';
import { configJsonSchema } from './config/schema.js';
import { diffJsonSchema } from './diff/schema.js';
import { graphJsonSchema } from './graph/schema.js';

/** A step of the build: puts the JSON Schemas of the graph, of the difference and of the configuration where the package exports them, for other programs. */
for (const [name, schema] of Object.entries({ graph: graphJsonSchema(), diff: diffJsonSchema(), config: configJsonSchema() }))
  writeFileSync(new URL(`./${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
