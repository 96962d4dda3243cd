import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';

/** The order in which data goes; a stage imports from those before it and from nothing after it. */
const STAGES = ['vocabulary', 'source', 'extract', 'graph', 'config', 'link', 'diff', 'render', 'explorer', 'docs', 'cli'];
/** The vocabulary is data and the graph a model: any stage may speak their words, but they know no stage after them. */
const MAY: Record<string, string[]> = {
  vocabulary: [],
  source: [],
  extract: ['source'],
  graph: [],
  config: ['vocabulary', 'graph'],
  link: ['vocabulary', 'source', 'extract', 'graph'],
  diff: ['graph'],
  render: ['graph', 'diff'],
  explorer: ['graph', 'render'],
  docs: ['graph', 'render'],
  cli: ['vocabulary', 'source', 'extract', 'graph', 'config', 'link', 'diff', 'render', 'docs', ''],
};

const src = new URL('../src', import.meta.url).pathname;
const files = (folder: string): string[] =>
  readdirSync(join(src, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
const stageOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

it('every stage is known', () => {
  expect([...new Set(files('').map(stageOf))].filter(Boolean).sort()).toEqual([...STAGES].sort());
});

it('a stage imports only from the stages before it', () => {
  const wrong = files('').flatMap((path) => {
    const stage = stageOf(path);
    const text = readFileSync(join(src, path), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, specifier]) =>
      stageOf(posix.join(posix.dirname(path), specifier)),
    );
    return stage === ''
      ? []
      : targets.filter((t) => t !== stage && !MAY[stage].includes(t)).map((t) => `${path} imports from ${t || 'the root'}`);
  });
  expect(wrong).toEqual([]);
});
