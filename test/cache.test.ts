import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../src/analyse.js';
import { type Digest, FactsCache, keyOf } from '../src/extract/cache.js';
import { extract } from '../src/extract/extract.js';
import { fingerprint, partsOf } from '../src/extract/fingerprint.js';
import { movedLines } from '../src/extract/lines.js';
import { stringifyGraph } from '../src/graph/json.js';
import { bin, folder, ORDERS, run } from './support/cli.js';
import { Repository } from './support/repository.js';

const DIGEST: Digest = {
  specifiers: ['a', './b'],
  bases: ['./b'],
  bus: false,
  page: 'asks',
  global: false,
  generated: false,
  problem: null,
};
const TEXT = ORDERS['orders.ts'];
const FACTS = extract('a.ts', TEXT);

/** All files below a folder. */
const files = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, encoding: 'utf8' })
        .map((name) => join(root, name))
        .filter((file) => statSync(file).isFile())
    : [];
const packs = (root: string): string[] => files(root).filter((file) => file.endsWith('.pack'));

describe('the cache of facts', () => {
  const remembered = (root: string, keys: string[]): (boolean | undefined)[] => {
    const cache = new FactsCache(root);
    try {
      return keys.map((key) => {
        const digest = cache.digest(key);
        const facts = cache.facts(key);
        if (digest) expect(digest).toEqual(DIGEST);
        if (facts) expect(facts).toEqual(JSON.parse(JSON.stringify(FACTS)));
        return digest && facts !== undefined;
      });
    } finally {
      cache.close();
    }
  };
  const remember = (root: string, keys: string[], facts = true): void => {
    const cache = new FactsCache(root);
    for (const key of keys) if (!cache.facts(key)) cache.put(key, DIGEST, facts ? FACTS : undefined);
    cache.close();
  };

  it('gives back what was put, to the next process', () => {
    const root = join(folder({}), 'cache');
    expect(remembered(root, ['1.ts'])).toEqual([undefined]);
    expect(existsSync(root)).toBe(false);
    remember(root, ['1.ts', '2.ts']);
    remember(root, ['3.ts'], false);
    expect(remembered(root, ['1.ts', '2.ts', '3.ts', '4.ts'])).toEqual([true, true, false, undefined]);
    remember(root, ['3.ts']);
    expect(remembered(root, ['3.ts'])).toEqual([true]);
  });

  it('tells the same content in files that are parsed otherwise', () => {
    const keys = ['a.ts', 'b.ts', 'a.tsx', 'a.d.ts', 'a.mts', 'a.spec.ts', 'x/a.ts'].map((path) => keyOf('id', path));
    expect(new Set(keys).size).toBe(4);
    expect(keys[0]).toBe(keys[1]);
  });

  it('makes one pack of many, and keeps what is in them', () => {
    const root = join(folder({}), 'cache');
    const keys = Array.from({ length: 30 }, (_, i) => `${i}.ts`);
    for (const key of keys) remember(root, [key]);
    expect(packs(root).length).toBeLessThanOrEqual(9);
    expect(remembered(root, keys)).toEqual(keys.map(() => true));
    expect(files(root).filter((f) => f.endsWith('.tmp'))).toEqual([]);
  });

  it('whatever happens to its files, it gives what was put or nothing', () => {
    const root = join(folder({}), 'cache');
    remember(root, ['1.ts', '2.ts']);
    const [pack] = packs(root);
    const whole = readFileSync(pack);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.boolean(), fc.integer({ min: 1, max: 255 }), (at, cut, by) => {
        const broken = Buffer.from(cut ? whole.subarray(0, at) : whole);
        if (!cut) broken[at] ^= by;
        writeFileSync(pack, broken);
        // What is given is compared where it is given.
        remembered(root, ['1.ts', '2.ts']);
        remember(root, ['1.ts', '2.ts']);
        expect(remembered(root, ['1.ts', '2.ts'])).toEqual([true, true]);
      }),
      { numRuns: 150 },
    );
  });

  it('sweeps up what killed processes left, and caches of versions that nobody uses', () => {
    const root = join(folder({}), 'cache');
    remember(root, ['1.ts']);
    const [own] = readdirSync(root);
    // No process has this number: Linux counts to 4194304 at most.
    writeFileSync(join(root, own, '999999999-x.pack.tmp'), 'half');
    mkdirSync(join(root, 'facts-old'));
    utimesSync(join(root, 'facts-old'), 1, 1);
    remember(root, ['2.ts']);
    expect(files(root).filter((f) => f.endsWith('.tmp'))).toEqual([]);
    expect(readdirSync(root)).toEqual([own]);
  });

  it('is named after all the code that it comes from, at any depth', () => {
    const names = (parts: string[]) => fingerprint(parts);
    const at = (files: Record<string, string>) => partsOf(pathToFileURL(`${folder(files)}/`));
    const [one, other] = [at({ 'a/b/c.js': '1', 'd.js': '2' }), at({ 'a/b/c.js': '3', 'd.js': '2', 'd.d.ts': '' })];
    expect([one.a === other.a, one.d === other.d]).toEqual([false, true]);
    expect(names(['link'])).not.toBe(names(['extract']));
    expect(names(['analyse'])).not.toBe(names(['nothing']));
    expect(names(['extract', 'link'])).toBe(names(['link', 'extract']));
  });

  it('a folder that can not be written is no failure', () => {
    const root = folder({ cache: 'a file' });
    remember(join(root, 'cache'), ['1.ts']);
    expect(remembered(join(root, 'cache'), ['1.ts'])).toEqual([undefined]);
  });
});

describe('with a cache the result is the same', () => {
  const repository = new Repository();
  const { root } = repository;
  let cold: string;
  const graph = (...args: string[]) => {
    const { code, stdout, stderr } = run(['graph', '--format', 'json', ...args], root);
    expect([code, stderr]).toEqual([0, '']);
    return stdout;
  };
  beforeAll(() => {
    cpSync('fixtures/payments/src', join(root, 'src'), { recursive: true });
    cpSync('fixtures/nest/src', join(root, 'nest'), { recursive: true });
    repository.commit('one', { 'package.json': '{ "name": "all" }' });
    cold = graph('--no-cache');
  });
  const cache = join(root, '.git/event-cascade');
  /** Takes away the remembered graphs, so that facts are asked for. */
  const forgetGraphs = (): void => {
    for (const name of readdirSync(cache)) if (name.startsWith('graphs-')) rmSync(join(cache, name), { recursive: true });
  };

  it('cold, warm, and from facts alone', () => {
    expect(graph()).toBe(cold);
    expect(graph()).toBe(cold);
    forgetGraphs();
    expect(graph()).toBe(cold);
  });

  it('after each kind of change in the working tree', () => {
    const archiver = readFileSync(join(root, 'src/shipment/shipment.archiver.ts'), 'utf8');
    const changes: [string, () => void][] = [
      ['changed', () => repository.write({ 'src/shipment/shipment.archiver.ts': `// more\n${archiver}` })],
      [
        'the same length and time',
        () => {
          const file = join(root, 'src/shipment/shipment.archiver.ts');
          const { atime, mtime } = statSync(file);
          repository.write({ 'src/shipment/shipment.archiver.ts': `// less\n${archiver}` });
          utimesSync(file, atime, mtime);
        },
      ],
      ['staged', () => repository.git('add', '-A')],
      ['changed after staging', () => repository.write({ 'src/shipment/shipment.archiver.ts': archiver })],
      ['removed', () => repository.write({ 'src/capture': null })],
      ['new', () => repository.write({ 'src/new.ts': ORDERS['orders.ts'] })],
      ['configured', () => repository.write({ 'tsconfig.json': '{ "compilerOptions": { "paths": { "@x/*": ["src/*"] } } }' })],
      [
        'line ends of the platform',
        () => repository.write({ '.gitattributes': '*.ts text eol=crlf\n', 'src/new.ts': ORDERS['orders.ts'].replaceAll('\n', '\r\n') }),
      ],
      [
        'a filter',
        () => {
          repository.git('config', 'filter.upper.smudge', 'sed s/order.placed/order.PLACED/');
          repository.write({ '.gitattributes': 'src/new.ts filter=upper\n' });
          repository.git('add', '-A');
          rmSync(join(root, 'src/new.ts'));
          repository.git('checkout', '-q', '--', 'src/new.ts');
        },
      ],
    ];
    for (const [name, change] of changes) {
      change();
      expect([name, graph()]).toEqual([name, graph('--no-cache')]);
    }
    expect(readFileSync(join(root, 'src/new.ts'), 'utf8')).toContain('order.PLACED');
    repository.git('config', '--remove-section', 'filter.upper');
    rmSync(join(root, '.gitattributes'));
    rmSync(join(root, 'tsconfig.json'));
    rmSync(join(root, 'src/new.ts'));
    repository.git('checkout', '-q', 'one', '--', '.');
    repository.git('add', '-A');
    expect(graph()).toBe(cold);
  });

  it('killed at any moment while it writes: the next run gives the same', async () => {
    // Each kind of file that a run writes, in its order; the process is killed at the moment that the file appears.
    const moments = ['facts', 'pack.tmp', '.pack', 'graphs', '.tmp'];
    for (const moment of moments) {
      rmSync(cache, { recursive: true, force: true });
      mkdirSync(cache);
      const child = spawn(process.execPath, [bin, 'graph', '--format', 'json'], { cwd: root, stdio: 'ignore' });
      const watcher = watch(cache, { recursive: true }, (_, name) => {
        if (name?.includes(moment)) child.kill('SIGKILL');
      });
      await once(child, 'exit');
      watcher.close();
      expect([moment, graph()]).toEqual([moment, cold]);
      forgetGraphs();
      expect([moment, graph()]).toEqual([moment, cold]);
    }
  });

  it('cut off or scribbled on, wherever', () => {
    graph();
    const before = files(cache);
    for (const file of before) {
      truncateSync(file, Math.floor(statSync(file).size / 2));
      expect(graph()).toBe(cold);
    }
    for (const file of files(cache)) writeFileSync(file, 'nonsense');
    expect(graph()).toBe(cold);
    forgetGraphs();
    expect(graph()).toBe(cold);
  });

  it('ten processes at once on one cold cache', async () => {
    rmSync(cache, { recursive: true, force: true });
    const started = Array.from({ length: 10 }, () => {
      const child = spawn(process.execPath, [bin, 'graph', '--format', 'json'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
      return { child, output: outputOf(child) };
    });
    for (const { child, output } of started) {
      expect(await output).toBe(cold);
      expect(child.exitCode).toBe(0);
    }
    expect(files(cache).filter((f) => f.endsWith('.tmp'))).toEqual([]);
    forgetGraphs();
    expect(graph()).toBe(cold);
  });

  it('asked for elsewhere, it is there and nowhere else', () => {
    rmSync(cache, { recursive: true, force: true });
    const elsewhere = join(folder({}), 'deep/cache');
    expect(graph('--cache-dir', elsewhere)).toBe(cold);
    expect(packs(elsewhere)).toHaveLength(1);
    expect(existsSync(cache)).toBe(false);
  });

  it('without git it is in node_modules, and where there is none nothing is written', () => {
    const plain = folder(ORDERS);
    run(['graph'], plain);
    expect(readdirSync(plain).sort()).toEqual(['mailer.ts', 'orders.ts']);
    mkdirSync(join(plain, 'node_modules'));
    run(['graph'], plain);
    expect(packs(join(plain, 'node_modules/.cache/event-cascade'))).toHaveLength(1);
    expect(run(['graph', '--format', 'json'], plain).stdout).toBe(run(['graph', '--format', 'json', '--no-cache'], plain).stdout);
  });

  afterAll(() => rmSync(join(root, '..'), { recursive: true, force: true }));
});

it('names of files that a tool wrote are remembered, and asked for anew when they change', async () => {
  const root = folder({
    'generated/names.ts': "export const Placed = 'order.placed';\n",
    'written.ts': "// @generated\nexport const Paid = 'order.paid';\n",
    'orders.ts':
      "import { EventEmitter } from 'node:events';\nimport { Placed } from './generated/names';\nimport { Paid } from './written';\nconst bus = new EventEmitter();\nbus.on(Placed, () => {});\nbus.on(Paid, () => {});\nexport const place = () => bus.emit(Placed);\n",
  });
  const cache = join(root, '../', `${root.split('/').at(-1)}-cache`);
  const names = async (): Promise<string[]> => (await analyse({ root, cache })).graph.events.map((e) => e.name);
  expect(await names()).toEqual(['order.paid', 'order.placed']);
  expect(await names()).toEqual(['order.paid', 'order.placed']);
  writeFileSync(join(root, 'generated/names.ts'), "export const Placed = 'order.made';\n");
  expect(await names()).toEqual(['order.made', 'order.paid']);
  writeFileSync(join(root, 'written.ts'), "// @generated\n\nexport const Paid = 'order.settled';\n");
  expect(await names()).toEqual(['order.made', 'order.settled']);
});

it('what the runtime says is remembered apart', async () => {
  const root = folder({ 'a.ts': "process.on('SIGTERM', () => {});\n" });
  const cache = folder({});
  const names = async (includeRuntime: boolean): Promise<string[]> =>
    (await analyse({ root, cache, includeRuntime })).graph.events.map((e) => `${e.name} of ${e.runtime}`);
  const told = [await names(false), await names(true), await names(false), await names(true)];
  expect(told).toEqual([[], ['process: SIGTERM of process'], [], ['process: SIGTERM of process']]);
});

describe('what was edited', () => {
  const root = folder({});
  const cache = join(root, '../', `${root.split('/').at(-1)}-cache`);
  const sources = ['fixtures/payments/src', 'fixtures/node/src', 'test/cases/learned'];
  const paths: string[] = [];
  beforeAll(() => {
    for (const source of sources) cpSync(source, join(root, source), { recursive: true });
    paths.push(
      ...files(root)
        .filter((file) => file.endsWith('.ts'))
        .sort(),
    );
  });
  afterAll(() => rmSync(cache, { recursive: true, force: true }));

  it('lines that moved are found, and nothing else is taken for that', () => {
    const text =
      'import { EventEmitter } from "node:events";\nexport class A extends EventEmitter {\n  go() {\n    this.emit("x"); this.emit("y");\n  }\n}\n';
    const moved = (other: string) => movedLines(extract('a.ts', text), extract('a.ts', other));
    expect(moved(text)).toEqual(
      new Map([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ]),
    );
    expect(moved(text.replace('export', '// why\n/* or\n not */ export'))).toEqual(
      new Map([
        [1, 1],
        [2, 4],
        [3, 5],
        [4, 6],
      ]),
    );
    expect(moved(text.replace(' this.emit("y")', '\n this.emit("y")'))).toBeNull();
    expect(moved(text.replace('go() {\n', 'go() {'))).toBeNull();
    expect(moved(text.replace('"y"', '"z"'))).toBeNull();
  });

  it('gives the same graph as without a cache, however it was edited', async () => {
    const edit = fc.record({
      file: fc.nat(),
      line: fc.nat(),
      what: fc.constantFrom(
        '\n',
        '// a comment\n',
        '/* one */ ',
        '\n\n\n',
        'export const more = 1;\n',
        '',
        'if (Math.random() > 0.5) ',
        '    ',
      ),
      drop: fc.boolean(),
    });
    let reused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        for (const { file, line, what, drop } of edits) {
          const path = paths[file % paths.length];
          const lines = readFileSync(path, 'utf8').split('\n');
          const at = line % lines.length;
          lines.splice(at, drop && /^\s*(\/\/.*)?$/.test(lines[at]) ? 1 : 0, ...(what ? [what.slice(0, -1)] : []));
          writeFileSync(path, lines.join('\n'));
        }
        const [warm, cold] = [await analyse({ root, cache }), await analyse({ root })];
        expect(stringifyGraph(warm.graph)).toBe(stringifyGraph(cold.graph));
        const told = ({ diagnostics, files, spoken, learned }: Analysis) => ({ diagnostics, files, spoken, learned });
        expect(told(warm)).toEqual(told(cold));
        if (warm.timings.link === 0) reused++;
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(reused).toBeGreaterThan(5);
  });
});

async function outputOf(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  await once(child, 'close');
  return text;
}
