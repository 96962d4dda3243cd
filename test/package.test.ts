import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'error' },
  });

it('packed, it runs with npx in an empty folder, and its decorators and types are there', () => {
  const empty = mkdtempSync(join(tmpdir(), 'event-cascade-pack-'));
  const [{ filename, files }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', empty], process.cwd())) as [
    { filename: string; files: { path: string }[] },
  ];
  const packed = files.map((f) => f.path);
  expect(packed).toEqual(
    expect.arrayContaining([
      'bin/event-cascade.js',
      'dist/bundle/main.js',
      'dist/bundle/index.js',
      'dist/index.d.ts',
      'dist/decorators.js',
      'dist/decorators.d.ts',
      'dist/extract/licences.txt',
      'dist/explorer/page.js',
      'dist/explorer/page.css',
      'dist/explorer/drawing.js',
      'dist/explorer/licences.txt',
      'dist/graph.schema.json',
      'dist/parts.json',
      'README.md',
      'LICENSE',
    ]),
  );
  expect(packed.filter((p) => !/^(bin|dist)\/|^(README|LICENSE|CHANGELOG|package)/.test(p))).toEqual([]);

  const shop = join(empty, 'shop');
  cpSync(resolve('fixtures/payments/src'), join(shop, 'src'), { recursive: true });
  const out = npm(
    [
      'exec',
      '--yes',
      '--ignore-scripts',
      `--package=${join(empty, filename)}`,
      '--',
      'event-cascade',
      'graph',
      'src',
      '-o',
      'cascade.svg',
      '--title',
      'Payments: what could happen',
    ],
    shop,
  );
  expect(out).toBe('');
  const svg = readFileSync(join(shop, 'cascade.svg'), 'utf8');
  expect(svg).toContain('PaymentCreated');

  writeFileSync(join(shop, 'package.json'), '{ "type": "module" }');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', join(empty, filename)], shop);
  writeFileSync(
    join(shop, 'use.js'),
    `import { analyse, render } from 'event-cascade';
import { Handles, handledEvents } from 'event-cascade/decorators';
class A {}
class B {}
Handles(A)(B);
const { graph } = await analyse({ root: 'src' });
console.log(handledEvents(B).length, graph.events.length, (await render(graph, 'mermaid')).split('\\n')[0], (await render(graph, 'html')).includes('PaymentCreated'));
`,
  );
  expect(execFileSync(process.execPath, ['use.js'], { cwd: shop, encoding: 'utf8' })).toMatch(/^1 20 .* true$/m);
});
