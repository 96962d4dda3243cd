import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
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

/** Every word of the language: the properties that the schema has at any depth. */
function words(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const word of Object.keys(value as object)) found.add(word);
    words(value, found);
  }
  return found;
}

it('CONTRIBUTING explains every word', () => {
  const page = readFileSync('CONTRIBUTING.md', 'utf8');
  const all = [...words(z.toJSONSchema(vocabularySchema, { io: 'input' }))];
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});
