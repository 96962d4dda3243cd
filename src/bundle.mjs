// The last step of the build: the modules as few files, which load in half of the time. What the parts are is written down before.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { partsOf } from '../dist/extract/fingerprint.js';

writeFileSync('dist/parts.json', `${JSON.stringify(partsOf(new URL('../dist/', import.meta.url)), null, 2)}\n`);

await build({
  entryPoints: ['dist/cli/main.js', 'dist/cli/drawer.js', 'dist/index.js'],
  // All in one folder, as deep as the modules: they find what stands beside by where they are.
  entryNames: '[name]',
  outdir: 'dist/bundle',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
});
