import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { lines } from './support/lines.js';

/**
 * Every folder below test/cases that has a graph.txt: small TypeScript in, the graph as readable lines out.
 * UPDATE=1 rewrites the expectations; read them before they are committed.
 */
const root = new URL('./cases', import.meta.url).pathname;

for (const group of readdirSync(root).sort()) {
  describe(group, () => {
    for (const name of readdirSync(join(root, group)).sort()) {
      const folder = join(root, group, name);
      const expectation = join(folder, 'graph.txt');
      if (!existsSync(expectation)) continue;
      it(name, async () => {
        const expected = readFileSync(expectation, 'utf8');
        const title = /^#[^\n]*\n/.exec(expected)?.[0] ?? '';
        const { graph } = await analyse({ root: folder, tests: true });
        const found = title + lines(graph);
        if (process.env.UPDATE) writeFileSync(expectation, found);
        else expect(found).toBe(expected);
      });
      const asked = join(folder, 'graph.runtime.txt');
      if (!existsSync(asked)) continue;
      it(`${name}, with --include-runtime`, async () => {
        const expected = readFileSync(asked, 'utf8');
        const title = /^#[^\n]*\n/.exec(expected)?.[0] ?? '';
        const { graph } = await analyse({ root: folder, tests: true, includeRuntime: true });
        const found = title + lines(graph);
        if (process.env.UPDATE) writeFileSync(asked, found);
        else expect(found).toBe(expected);
      });
    }
  });
}
