// A step of the build: of the compiler only the parser, which loads five times as fast, with the licence that it comes under.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const { resolve } = createRequire(import.meta.url);
const folder = dirname(resolve('@ts-morph/common'));
const whole = readFileSync(join(folder, 'typescript.js'), 'utf8');

/** The text between two marks; without one of them the compiler is not built as it was when this was written. */
function between(text, start, end) {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`the compiler has no ${from < 0 ? start : end}`);
  return { from, to: to + end.length, inner: text.slice(from + start.length, to) };
}

const exported = between(whole, '__export(typescript_exports, {', '\n});');
const names = new Map([...exported.inner.matchAll(/^ {2}(\w+): \(\) => (\w+),?$/gm)].map(([, name, local]) => [name, local]));

// What stands behind the parser in the compiler is made of it, and is not needed for it.
const { inner } = between(whole, '((module) => {', '\n// src/compiler/commandLineParser.ts');
const parser = inner
  .replace(between(inner, '__export(typescript_exports, {', '\n});').inner, '')
  .replace('module.exports = __toCommonJS(typescript_exports);', '')
  // A parser asks nothing of the system.
  .replaceAll('if (isNodeLikeSystem()) {', 'if (false) {')
  // What nothing uses may go, also where making it calls something.
  .replace(/^(var \w+ = )((?:new )?[\w.]+\()/gm, '$1/* @__PURE__ */ $2');

const used = new Set(
  readdirSync('dist/extract', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join('dist/extract', file), 'utf8').matchAll(/\b(?:ts|internal)\.(\w+)/g)].map(([, name]) => name)),
);
const missing = [...used].filter((name) => !new RegExp(`\\b${names.get(name)}\\b`).test(parser));
if (missing.length) throw new Error(`not of the parser: ${missing.join(', ')}`);

// The part of the compiler that serves editors is left out; it is that which gives identifiers their text.
const text = `
function PrivateIdentifier(kind, pos, end) { Node4.call(this, kind, pos, end); }
objectAllocator.getPrivateIdentifierConstructor = () => PrivateIdentifier;
for (const { prototype } of [Identifier2, PrivateIdentifier]) Object.defineProperty(prototype, 'text', { get() { return idText(this); } });
`;
const exports = `export { ${[...used].map((name) => `${names.get(name)} as ${name}`).join(', ')} };`;

await build({
  stdin: { contents: [parser, text, exports].join('\n'), loader: 'js' },
  outfile: 'dist/extract/parser.js',
  bundle: true,
  minifyWhitespace: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  logLevel: 'warning',
  banner: { js: `/*! ${between(whole, '/*! ', '*/').inner.trim()}\n   Parts of the parser, bundled. */` },
});
writeFileSync('dist/extract/compiler.js', "export * as internal from './parser.js';\nexport * as ts from './parser.js';\n");
const licences = ['LICENSE.txt', 'ThirdPartyNoticeText.txt'].map((file) =>
  readFileSync(join(dirname(resolve('typescript/package.json')), file), 'utf8').trim(),
);
writeFileSync('dist/extract/licences.txt', `${licences.join('\n\n---\n\n')}\n`);
