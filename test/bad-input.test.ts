import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { moduleOf } from '../src/extract/yaml-module.js';
import { folder, ORDERS, run } from './support/cli.js';

const json = (stdout: string) => JSON.parse(stdout) as { events: { name: string }[]; listens: unknown[]; emits: unknown[] };

describe('what is said of bad input, while the rest goes on', () => {
  it('no TypeScript', () => {
    const { code, stdout, stderr } = run(['graph', folder({ 'readme.md': 'x' })]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error .*: no TypeScript found/);
  });

  it('no events', () => {
    const { code, stdout, stderr } = run(['graph', '--format', 'json', folder({ 'a.ts': 'export const a = 1;' })]);
    expect(code).toBe(0);
    expect(json(stdout).events).toEqual([]);
    expect(stderr).toContain('no events found in 1 files');
  });

  it('a path that does not exist', () => {
    const { code, stderr } = run(['graph', 'no/such/folder']);
    expect([code, stderr]).toEqual([2, 'error no/such/folder: no such file or folder\n']);
  });

  it('wrong options', () => {
    for (const args of [['--format', 'png'], ['--depth', '0'], ['--kind', 'thing'], ['--nonsense'], ['-o', 'x.png']]) {
      const { code, stderr } = run(['graph', ...args, folder(ORDERS)]);
      expect([code, args]).toEqual([2, args]);
      expect(stderr).toMatch(/^error/);
    }
    expect(run(['grahp']).code).toBe(2);
  });

  it('a name to focus on that nothing bears', () => {
    const { code, stderr } = run(['graph', '--focus', 'order.place', folder(ORDERS)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/did you mean .*"order\.placed"/);
  });

  it('a file that can not be written leaves nothing behind', () => {
    const root = folder({ ...ORDERS, 'taken/x': '' });
    const { code, stderr } = run(['graph', root, '-o', join(root, 'taken/x/y.svg')]);
    expect(code).toBe(2);
    expect(stderr).toContain("y.svg can't be written");
    expect(readdirSync(join(root, 'taken'))).toEqual(['x']);
  });

  const among = (files: Record<string, string | Buffer>) => {
    const root = folder({ ...ORDERS, ...files });
    const result = run(['graph', '--format', 'json', root]);
    expect(result.code).toBe(0);
    expect(json(result.stdout)).toMatchObject({ listens: [{}], emits: [{}] });
    return result.stderr;
  };

  it('a syntax error', () => {
    expect(among({ 'broken.ts': 'export class A {\n  m( {\n}\n' })).toMatch(/^warning broken\.ts: line \d+: /);
  });

  it('YAML that is none, that stands for itself, or for more than fits', () => {
    const laughs = ['a0: &a0 lol', ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`)].join(
      '\n',
    );
    const said = (text: string): string => run(['graph', '-f', 'json'], folder({ 'serverless.yml': text, 'a.ts': '' })).stderr;
    expect(said('a: [1\nb: }')).toContain('serverless.yml: line 2: ');
    expect(said(laughs)).toContain('serverless.yml: line 1: left out: longer than 2 MB with its aliases written out');
    expect(said('a: &a [*a, *a, { <<: *a, b: *a }]\nfunctions: *a\n')).not.toContain('serverless.yml');
  });

  it('YAML with a name that is used again and again', () => {
    const uses = Array.from({ length: 20_000 }, (_, i) => `k${i}: *a\n`).join('');
    expect(moduleOf(`a: &a 1\nb: &a 2\n${uses}`).text).toContain('"k0": 2, "k1": 2');
  });

  it('YAML that merges: what is said counts, then what stands first', () => {
    expect(moduleOf('a: &a { x: 1 }\nb: &b { x: 2 }\nc:\n  x: 3\n  <<: [*a, *b]\n').text).toContain(
      '"c": { ...{ "x": 2 }, ...{ "x": 1 }, "x": 3 }',
    );
    expect(moduleOf('%YAML 1.1\n---\na: &a { x: 1 }\nc:\n  <<: *a\n').text).toContain('"c": { ...{ "x": 1 } }');
  });

  it('a file of 10 MB', () => {
    expect(among({ 'large.ts': `export const x = '${'x'.repeat(10_000_000)}';` })).toBe(
      'warning large.ts: left out: 10.0 MB is larger than 2 MB\n',
    );
  });

  it('six thousand functions that each ask the next', () => {
    const asking = Array.from({ length: 6000 }, (_, i) => `function find${i}(name: string): any { return find${i + 1}(name).part; }`);
    const files = {
      'app.ts': `import { EventEmitter } from 'node:events';
new EventEmitter().emit('started');
const table = new Map<string, (name: string) => void>();
export const on = (name: string, run: () => void) => table.set(name, run);
${asking.join('\n')}
function find6000(name: string): any { return table.get(name); }
find0('x')('x');
`,
    };
    const { code, stdout } = run(['graph', '--format', 'json', '--no-cache', folder(files)]);
    expect([code, json(stdout).events.map((e) => e.name)]).toEqual([0, ['started']]);
  });

  it('a binary that is called .ts', () => {
    expect(among({ 'video.ts': Buffer.from([0x47, 0x40, 0, 0, 0x10, 0]) })).toBe('warning video.ts: left out: not text\n');
  });

  it('a tsconfig that extends itself', () => {
    expect(among({ 'tsconfig.json': '{ "extends": "./tsconfig.json" }' })).toContain(
      'warning tsconfig.json: extends itself: tsconfig.json → tsconfig.json',
    );
  });

  it('links that go round, lead nowhere or lead out', () => {
    const out = folder({ 'secret.ts': ORDERS['orders.ts'].replace('order.placed', 'secret') });
    const root = folder(ORDERS);
    mkdirSync(join(root, 'deep'));
    symlinkSync('..', join(root, 'deep/round'));
    symlinkSync('nowhere.ts', join(root, 'dangling.ts'));
    symlinkSync(join(out, 'secret.ts'), join(root, 'out.ts'));
    const { code, stdout } = run(['graph', '--format', 'json', root]);
    expect(code).toBe(0);
    expect(json(stdout).events.map((e) => e.name)).toEqual(['order.placed']);
  });

  it('a folder that may not be read', () => {
    const root = folder({ ...ORDERS, 'closed/a.ts': '' });
    chmodSync(join(root, 'closed'), 0o000);
    // Root may read everything: the tool is then run without that right.
    const bounded = ['--bounding-set', '--inh-caps'].map((set) => `${set}=-dac_override,-dac_read_search`);
    const within = process.getuid?.() === 0 ? ['setpriv', ...bounded] : [];
    const { code, stdout, stderr } = run(['graph', '--format', 'json', root], '/', { within });
    chmodSync(join(root, 'closed'), 0o755);
    expect([code, stderr]).toEqual([0, "warning closed: can't be read: permission denied\n"]);
    expect(json(stdout).emits).toHaveLength(1);
  });
});

describe('hostile names', () => {
  const names = [
    '"quoted"',
    "it's",
    'two\nlines',
    '<script>alert(1)</script>',
    'back\\slash',
    'a|b',
    '`tick`',
    'esc\u001b[31mred',
    'bidi\u202eabc',
    '-->',
    ']]>',
    '&amp;',
  ];
  const root = folder({
    'names.ts': `import { EventEmitter } from 'node:events';\nconst bus = new EventEmitter();\nexport function all() {\n${names.map((n) => `  bus.emit(${JSON.stringify(n)});`).join('\n')}\n}\n`,
  });

  it.each(['dot', 'svg', 'mermaid', 'json'])('come out harmless as %s', (format) => {
    const { code, stdout, stderr } = run(['graph', root, '--format', format]);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    if (format === 'json') expect(new Set(json(stdout).events.map((e) => e.name))).toEqual(new Set(names));
    else expect(stdout).not.toContain('<script');
  });
});

describe('the same bytes', () => {
  it('twice, from elsewhere, and in whatever order the files were made', () => {
    const files = Object.entries({ ...ORDERS, 'a/b.ts': ORDERS['orders.ts'].replace('Orders', 'Carts'), 'tsconfig.json': '{}' });
    const one = folder(Object.fromEntries(files));
    const other = folder(Object.fromEntries([...files].reverse()));
    for (const format of ['json', 'svg', 'dot', 'mermaid']) {
      const first = run(['graph', one, '--format', format]).stdout;
      expect(first.length).toBeGreaterThan(100);
      expect(run(['graph', one, '--format', format]).stdout).toBe(first);
      expect(run(['graph', '.', '--format', format], one).stdout).toBe(first);
      expect(run(['graph', other, '--format', format]).stdout).toBe(first);
      const file = join(one, `out.${format === 'mermaid' ? 'mmd' : format}`);
      expect(run(['graph', other, '-o', file]).code).toBe(0);
      expect(readFileSync(file, 'utf8')).toBe(first);
    }
    expect(existsSync(join(one, '.out.json.tmp'))).toBe(false);
  });

  it('a saved graph gives the picture that its code gives', () => {
    const root = folder(ORDERS);
    const saved = join(root, 'saved.json');
    writeFileSync(saved, run(['graph', root, '--format', 'json']).stdout);
    expect(run(['graph', saved, '--format', 'svg']).stdout).toBe(run(['graph', root, '--format', 'svg']).stdout);
    writeFileSync(saved, '{ "format": "event-cascade/graph", "version": 9 }');
    const { code, stderr } = run(['graph', saved]);
    expect(code).toBe(2);
    expect(stderr).toContain('saved.json');
  });
});
