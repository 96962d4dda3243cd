import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { speaksOf, vocabularies } from '../src/vocabulary/index.js';
import { vocabularySchema } from '../src/vocabulary/schema.js';

it.each(vocabularies.map((v) => [v.name, v] as const))('%s is what the schema describes', (_name, vocabulary) => {
  expect(vocabularySchema.parse(vocabulary)).toEqual(vocabulary);
  expect(vocabulary.docs).toMatch(/^https:\/\/|^README\.md#/);
});

it('a package is known by its name and by paths in it, not by names that begin like it', () => {
  const bull = vocabularies.find((v) => v.name === 'bull')!;
  expect(['bull', 'bull/lib/queue', 'bullmq', '@nestjs/bull'].map((s) => speaksOf(bull, s))).toEqual([true, true, false, false]);
});

it('the README names every package', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(vocabularies.flatMap((v) => v.packages).filter((p) => !readme.includes(p))).toEqual([]);
});
