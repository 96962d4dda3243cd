import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder } from '../dist/source/index.js';
import { generate } from './generate.mjs';

/**
 * Speed, as ratios within one run: npm run bench -- [folder] [--files 3000] [--runs 9] [--only tool,help,memory,diff,docs,peers]
 * Every figure is the median wall time of whole processes, cold, the tool and what it is held against taking turns.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const bin = resolve(here, '../bin/event-cascade.js');
const args = process.argv.slice(2);
const option = (name, fallback) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? fallback : args.splice(at, 2)[1];
};
const count = Number(option('files', 3000));
const runs = Number(option('runs', 9));
const only = option('only', 'tool,help,memory,diff,docs,peers').split(',');
const [given] = args;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
/** Milliseconds that a process takes; null when it fails or takes longer than the limit. */
function time(command, parts, limit = 180_000) {
  const start = performance.now();
  const { status, signal, stdout } = spawnSync(command, parts, { encoding: 'utf8', maxBuffer: 1 << 30, timeout: limit });
  return signal ? null : { ms: performance.now() - start, ok: status === 0, stdout };
}
const node = (...parts) => time(process.execPath, parts);
const rows = [];
const row = (what, measured, bound, pass) => rows.push([what, measured, bound, pass === undefined ? '' : pass ? 'PASS' : 'FAIL']);
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

function folderOf(files) {
  const root = mkdtempSync(join(tmpdir(), 'event-cascade-bench-'));
  generate(root, files);
  return root;
}

const root = given ? resolve(given) : folderOf(count);
const paths = (await openFolder({ root })).files.map((f) => f.path);
const list = join(mkdtempSync(join(tmpdir(), 'event-cascade-list-')), 'files.txt');
writeFileSync(list, paths.join('\n'));
console.log(`${paths.length} files in ${given ?? 'a generated code base'}`);

let tool = Number.NaN;
if (only.includes('tool') || only.includes('peers')) {
  const bare = [];
  const parse = [];
  const ours = [];
  for (let i = 0; i < runs; i++) {
    const b = node(join(here, 'bare.mjs'), root, list);
    bare.push(b.ms);
    parse.push(Number(b.stdout));
    ours.push(node(bin, 'graph', root, '--format', 'json', '--no-cache').ms);
  }
  tool = median(ours);
  row('bare parse, one thread', `${seconds(median(bare))}, of it reading and parsing ${seconds(median(parse))}`, '');
  row(
    'graph --format json',
    `${seconds(tool)} = ${(tool / median(bare)).toFixed(2)} × bare (${(tool / median(parse)).toFixed(2)} × its reading and parsing)`,
    '≤ 1.5 × bare',
    tool <= 1.5 * median(bare),
  );
}

if (only.includes('help')) {
  const nothing = [];
  const help = [];
  for (let i = 0; i < runs * 3; i++) {
    nothing.push(node('-e', '0').ms);
    help.push(node(bin, '--help').ms);
  }
  const bound = 1.5 * median(nothing) + 40;
  row(
    '--help',
    `${Math.round(median(help))} ms, node -e 0: ${Math.round(median(nothing))} ms`,
    `≤ ${Math.round(bound)} ms`,
    median(help) <= bound,
  );
}

if (only.includes('memory')) {
  const large = given ? root : folderOf(8000);
  const { stderr } = spawnSync(process.execPath, [join(here, 'memory.mjs'), 'graph', large, '--format', 'json', '--no-cache'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const peak = Number(/MAXRSS (\d+)/.exec(stderr)?.[1]) / 1024;
  row(`peak memory, ${(await openFolder({ root: large })).files.length} files`, `${Math.round(peak)} MB`, '< 500 MB', peak < 500);
  if (!given) rmSync(large, { recursive: true, force: true });
}

if (only.includes('diff') && !given) {
  const large = folderOf(8000);
  const git = (...parts) =>
    execFileSync('git', ['-C', large, '-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...parts], { stdio: 'ignore' });
  const all = (await openFolder({ root: large })).files.map((f) => f.path);
  const files = join(mkdtempSync(join(tmpdir(), 'event-cascade-list-')), 'files.txt');
  writeFileSync(files, all.join('\n'));
  git('commit', '-q', '-m', 'one');
  git('tag', 'one');
  const edit = (path, change) => writeFileSync(join(large, path), change(readFileSync(join(large, path), 'utf8')));
  const services = all.filter((path) => path.endsWith('.service.ts'));
  for (const path of services.slice(0, 20)) edit(path, (text) => text.replace('if (amount > 100)', 'if (amount > 250)'));
  git('commit', '-q', '-a', '-m', 'two');
  git('tag', 'two');
  const cache = join(mkdtempSync(join(tmpdir(), 'event-cascade-cache-')), 'cache');
  const [bare, cold, warm, moved, emitted] = [[], [], [], [], []];
  const graph = () => node(bin, 'graph', large, '--format', 'json', '--cache-dir', cache).ms;
  for (let i = 0; i < runs; i++) {
    bare.push(node(join(here, 'bare.mjs'), large, files).ms);
    rmSync(cache, { recursive: true, force: true });
    cold.push(node(bin, 'diff', 'one', 'two', '--root', large, '--cache-dir', cache).ms);
    warm.push(node(bin, 'diff', 'one', 'two', '--root', large, '--cache-dir', cache).ms);
    edit(services[30], (text) => `// ${i}\n${text}`);
    moved.push(graph());
    edit(services[30], (text) =>
      text
        .replace("if (amount > 100) await this.queue.add('review'", `await this.queue.add('review'`)
        .replace(/'review\d*'/, `'review${i}'`),
    );
    emitted.push(graph());
    git('checkout', '-q', '.');
  }
  const whole = median(bare);
  const said = (list) => `${seconds(median(list))} = ${(median(list) / whole).toFixed(2)} × bare`;
  row('8,000 files: bare parse, one thread', seconds(whole), '');
  row('diff of two refs, 20 files changed, cold', said(cold), '≤ 1.3 × bare', median(cold) <= 1.3 * whole);
  row('the same, warm', said(warm), '≤ 0.4 × bare and 1 s', median(warm) <= 0.4 * whole && median(warm) <= 1000);
  row('graph, warm, lines of one file moved', said(moved), '≤ 0.3 × bare', median(moved) <= 0.3 * whole);
  row('graph, warm, one file emits something else', said(emitted), '≤ 0.3 × bare', median(emitted) <= 0.3 * whole);
  rmSync(large, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
}

if (only.includes('docs') && !given) {
  const folder = folderOf(count);
  execFileSync('git', ['-C', folder, 'init', '-q']);
  execFileSync('git', ['-C', folder, 'add', '-A']);
  const [service] = (await openFolder({ root: folder })).files.map((f) => f.path).filter((path) => path.endsWith('.service.ts'));
  const docs = () => node(bin, 'docs', folder, '-o', join(folder, 'docs/events')).ms;
  docs();
  const [moved, emitted] = [[], []];
  const first = readFileSync(join(folder, service), 'utf8');
  for (let i = 0; i < runs; i++) {
    // Each from the state that all pages are of.
    const changed = (text) => {
      writeFileSync(join(folder, service), first);
      docs();
      writeFileSync(join(folder, service), text);
      return docs();
    };
    moved.push(changed(`// ${i}\n${first}`));
    emitted.push(changed(first.replace('if (amount > 100)', `if (amount > ${200 + i})`)));
  }
  row(`docs of ${count} files, warm, lines of one file moved`, seconds(median(moved)), '≤ 1 s', median(moved) <= 1000);
  row('the same, one file emits under another condition', seconds(median(emitted)), '≤ 1 s', median(emitted) <= 1000);
  rmSync(folder, { recursive: true, force: true });
}

if (only.includes('peers')) {
  if (!existsSync(join(here, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  const peer = (path) => join(here, 'node_modules', path);
  const peers = [
    [
      'dependency-cruiser',
      [
        peer('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--no-config',
        '--ts-config',
        join(root, 'tsconfig.json'),
        '--output-type',
        'json',
        join(root, 'src'),
      ],
    ],
    ['madge', [peer('madge/bin/cli.js'), '--extensions', 'ts', '--ts-config', join(root, 'tsconfig.json'), '--json', join(root, 'src')]],
    ['ts-morph with types', [join(here, 'typed.mjs'), root]],
  ];
  for (const [name, parts] of peers) {
    const taken = node(...parts);
    if (taken && !taken.ok) row(name, 'failed', '', undefined);
    else
      row(
        name,
        taken ? `${seconds(taken.ms)} = ${(taken.ms / tool).toFixed(1)} × event-cascade` : 'over 180 s',
        '≥ 3 ×',
        !taken || taken.ms >= 3 * tool,
      );
  }
}

const widths = [0, 1, 2].map((i) => Math.max(...rows.map((r) => r[i].length)));
for (const r of rows)
  console.log(
    r
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
if (!given) rmSync(root, { recursive: true, force: true });
