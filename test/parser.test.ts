import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ts } from '../src/extract/compiler.js';
import { extract } from '../src/extract/extract.js';

const built = (name: string) => import(new URL(`../dist/extract/${name}.js`, import.meta.url).href);
const sources = ['src', 'test', 'fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?tsx?$/.test(file))
    .map((file) => join(folder, file))
    .sort(),
);

test('the parser that is built reads what the whole compiler reads, also from half of a text', async () => {
  const { ts: parser } = (await built('compiler')) as { ts: object };
  const made = (await built('extract')) as { extract: typeof extract };
  expect(Object.keys(parser).length).toBeLessThan(Object.keys(ts).length / 5);
  expect(sources.length).toBeGreaterThan(500);
  for (const path of sources) {
    const text = readFileSync(path, 'utf8');
    for (const part of [text, text.slice(0, text.length / 2)]) expect(made.extract(path, part), path).toEqual(extract(path, part));
  }
});
