// A step of the build: one script, one style and one engine, with the licences of what went into them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const outdir = 'dist/explorer';
mkdirSync(outdir, { recursive: true });
const common = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'ascii',
  legalComments: 'none',
  metafile: true,
  outdir,
  logLevel: 'warning',
};
const made = await Promise.all([
  build({ ...common, entryPoints: ['src/explorer/page.ts', 'src/explorer/drawing.ts'], entryNames: '[name]' }),
  build({ ...common, entryPoints: ['src/explorer/page.css'] }),
]);

/** A script stands inside of a page: nothing in it may look like the end of its element, or the start of a comment. */
for (const name of ['page.js', 'page.css'])
  if (/<\/(script|style)|<!--/i.test(readFileSync(join(outdir, name), 'utf8'))) throw new Error(`${name} can't stand in a page`);

const packages = new Set(
  made
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []),
);
const licences = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
  return `${name} ${version} (${license})\n\n${text}`.trim();
});
writeFileSync(join(outdir, 'licences.txt'), `${licences.join('\n\n---\n\n')}\n`);
