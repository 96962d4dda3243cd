import { writeFileSync } from 'node:fs';
import { graphJsonSchema } from './schema.js';

/** A step of the build: puts the JSON Schema of the graph beside it, for other programs. */
writeFileSync(new URL('../graph.schema.json', import.meta.url), `${JSON.stringify(graphJsonSchema(), null, 2)}\n`);
