import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { DocsFolder } from '../src/docs/folder.js';
import { docsOf } from '../src/docs/index.js';
import { fileNames, inWords } from '../src/docs/words.js';
import { canonical } from '../src/graph/json.js';
import { analyse, type Graph } from '../src/index.js';
import { bin, folder, ORDERS, run } from './support/cli.js';
import { generated } from './support/generated.js';
import { graphOf, PAYMENTS } from './support/graph-builder.js';
import { brokenLinksOf, faultsOf, filesIn, htmlOf, targetsOf } from './support/pages.js';

const snapshot = (root: string): Record<string, string> =>
  Object.fromEntries(filesIn(root).map((f) => [f, readFileSync(join(root, f), 'utf8')]));
const docs = (root: string, ...args: string[]) => run(['docs', ...args], root);
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Ends its process as if the power went, when it has put so many files in place. */
const KILLER = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.AFTER);
const { renameSync } = fs;
fs.renameSync = (...args) => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
  renameSync(...args);
};
syncBuiltinESMExports();
`;

/** A code base with docs. */
function documented(files: Record<string, string>): string {
  const root = folder(files);
  expect(docs(root)).toEqual({ code: 0, stdout: '', stderr: '' });
  return root;
}

/** Pages without pictures drawn before. */
const fresh = async (graph: Graph, mermaid = false): Promise<Map<string, string>> =>
  (await docsOf(graph, { home: '/code/docs/events', linkBase: () => '../../..', previous: () => undefined, mermaid })).files;

describe('the docs of', () => {
  it.each(['payments', 'nest', 'node'])('fixtures/%s: links, anchors, lint, sizes', (name) => {
    const root = folder({});
    cpSync(`fixtures/${name}/src`, join(root, 'src'), { recursive: true });
    expect(docs(root).code).toBe(0);
    expect(filesIn(join(root, 'docs/events')).length).toBeGreaterThan(20);
    expect(faultsOf(join(root, 'docs/events'))).toEqual([]);
  });

  it('a code base with 500 events; a second run writes nothing', () => {
    const root = documented(generated(500));
    const at = join(root, 'docs/events');
    expect(faultsOf(at)).toEqual([]);
    const pages = filesIn(at);
    expect(pages.filter((f) => /^events\/.*\.md$/.test(f))).toHaveLength(500);
    const cut = pages.filter((f) => f.endsWith('.md') && /The picture leaves out \d+ events .* on the pages of \[/.test(read(at, f)));
    expect(cut.length).toBeGreaterThan(20);
    const times = pages.map((f) => statSync(join(at, f)).mtimeMs);
    expect(docs(root, '--verbose').stderr).toContain(' 0 written, 0 removed');
    expect(pages.map((f) => statSync(join(at, f)).mtimeMs)).toEqual(times);
    expect(docs(root, '--check')).toEqual({ code: 0, stdout: '', stderr: '' });
  }, 300_000);

  it('fixtures/payments, committed: what the code can do now', async () => {
    const home = 'fixtures/payments/docs';
    const args = ['fixtures/payments', '-o', home];
    if (process.env.UPDATE) {
      rmSync(home, { recursive: true, force: true });
      run(['docs', ...args]);
    }
    expect(run(['docs', ...args, '--check'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(faultsOf(home)).toEqual([]);
    // Drawn anew they are the same: else DRAWING in src/docs/pictures.ts has to be raised, so that everybody's pictures are drawn anew.
    const again = folder({});
    cpSync('fixtures/payments', again, { recursive: true });
    rmSync(join(again, 'docs'), { recursive: true });
    expect(docs(again, '-o', 'docs').code).toBe(0);
    expect(snapshot(again)).toEqual(snapshot('fixtures/payments'));
  });

  it('this repository, written by hand: links and anchors', () => {
    expect(
      ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'fixtures/payments/README.md'].flatMap((file) => brokenLinksOf(file)),
    ).toEqual([]);
  });

  it('the payments example without a handler: what the README shows of --check', () => {
    const root = folder({});
    cpSync('fixtures/payments/src', join(root, 'src'), { recursive: true });
    expect(docs(root).code).toBe(0);
    rmSync(join(root, 'src/shipment/payment-authorised.handler.ts'));
    const { stdout } = docs(root, '--check');
    const [, shown] = /\$ event-cascade docs --check\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
    const lines = shown.split('\n').filter((line) => line.trim() !== '' && line !== '…');
    expect(lines.length).toBeGreaterThan(3);
    expect(
      stdout
        .split('\n')
        .filter((line) => lines.includes(line))
        .filter((line, i, all) => all.indexOf(line) === i),
    ).toEqual(lines);
  });
});

describe('pages', () => {
  it('say an event in words, and what is sure and what is not', async () => {
    const { graph } = await analyse({ root: 'fixtures/payments' });
    const files = await fresh(graph);
    const page = files.get('events/PaymentCreated.md')!;
    expect(page).toContain('# Payment created\n');
    expect(page).toContain('When it happens, [Auth created](AuthCreated.md) and [Shipment created](ShipmentCreated.md) always follow.');
    expect(page).toContain(
      "  - may, in the case `'failed'`: [Auth failed](AuthFailed.md), by [`AuthCreatedHandler`](../handlers/AuthCreatedHandler.md)\n",
    );
    expect(page).toContain('[Shipment cancelled](ShipmentCancelled.md) and [Shipment released](ShipmentReleased.md): nobody here listens');
    expect(page).toContain('| `amount` | `number` |');
    expect(files.get('events/PaymentOnHold.md')).toContain('It is a **resting place**: nobody here listens');
    expect(files.get('events/AuthSucceeded.md')).toMatch(
      /\| \[`AuthArchiver\.succeed`\].* \| always \| .*\[POST \/webhooks\/fraud-check\]\(.*\), when `body\.genuine`/,
    );
    expect(files.get('entries/POST-payments.md')).toContain('# POST /payments: everything that could happen');
    expect(files.get('entries/POST-payments.md')).toContain('11 events can follow.');
    expect(files.get('archivers/PaymentArchiver.md')).toContain('Emits [Payment created](../events/PaymentCreated.md): always');
    expect(files.get('README.md')).toContain('There are 20 events, 4 entry points, 13 handlers, 6 archivers and 4 controllers.');
  });

  it('say what is not known, loops, errors and patterns', async () => {
    const files = await fresh(
      graphOf(
        `${PAYMENTS}\n  OrderHandler.handle ->? OrderArchiver.log [catch]\n  OrderArchiver.log => OrderLogged\n  order.* ~> OrderHandler.handle`,
      ),
    );
    expect(files.get('events/captures-nightly.md')).toContain('may, for each in a loop, perhaps none: [Capture created]');
    expect(files.get('events/RefundCreated.md')).toContain('may, after an error: [Refund failed]');
    expect(files.get('README.md')).toContain('event name is computed at run time');
    expect(files.get('handlers/AuditHandler.md')).toContain('What it emits is known only when the code runs');
    expect(files.get('README.md')).toContain('[`order.*`](events/order.md');
  });

  it('have diagrams of Mermaid inside and no pictures, when asked', () => {
    const root = folder(ORDERS);
    expect(docs(root, '--mermaid').code).toBe(0);
    expect(filesIn(join(root, 'docs')).filter((f) => f.endsWith('.svg'))).toEqual([]);
    expect(read(root, 'docs/events/README.md')).toContain('```mermaid\nflowchart ');
    expect(faultsOf(join(root, 'docs/events'))).toEqual([]);
    expect(docs(root, '--mermaid', '--check').code).toBe(0);
  });

  it('link to sources as they are told', () => {
    const root = folder(ORDERS);
    docs(root, '--link-base', 'https://example.org/blob/main');
    expect(read(root, 'docs/events/events/order.placed.md')).toContain('](https://example.org/blob/main/orders.ts#L5)');
  });

  it('of no events say so', () => {
    const root = folder({ 'a.ts': 'export const a = 1;' });
    expect(docs(root).code).toBe(0);
    expect(read(root, 'docs/events/README.md')).toContain('No events were found.');
    expect(faultsOf(join(root, 'docs/events'))).toEqual([]);
  });

  it('are the same whatever the order of the rows and the folder', async () => {
    const graph = graphOf(PAYMENTS);
    const turned = canonical({ ...graph, events: [...graph.events].reverse(), calls: [...graph.calls].reverse() });
    expect([...(await fresh(turned))].sort()).toEqual([...(await fresh(graph))].sort());
  });
});

describe('names', () => {
  it.each([
    ['PaymentCreated', 'Payment created'],
    ['order.placed', 'Order placed'],
    ['ORDER_PLACED', 'Order placed'],
    ['captures/nightly', 'Captures nightly'],
    ['HTTPRequestFailed', 'HTTP request failed'],
    ['OrderCreatedEvent', 'Order created'],
    ['SKUs.updated', 'SK us updated'],
    ['Event', 'Event'],
    ['überweisungErhalten', 'Überweisung erhalten'],
    ['注文作成', '注文作成'],
    ['***', ''],
  ])('%s in words', (name, words) => expect(inWords(name, { dropKind: true })).toBe(words));

  it('are those of files, and stay when others come and go', () => {
    const files = (...names: string[]) => [...fileNames(names.map((name) => ({ id: name, name }))).values()];
    expect(files('PaymentCreated', 'order.placed', 'POST /payments')).toEqual(['PaymentCreated', 'order.placed', 'POST-payments']);
    expect(files('con')[0]).toMatch(/^con-\w{8}$/);
    expect(files('../../x')[0]).toBe('x');
    expect(files('payment', 'Payment').every((f) => /-\w{8}$/.test(f))).toBe(true);
    expect(files('')[0]).toMatch(/^x-\w{8}$/);
  });

  it('never leave the folder, never hide, are never the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 20 }), (names) => {
        const files = [...fileNames(names.map((name) => ({ id: name, name }))).values()];
        for (const file of files) expect(file).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}._-]*$/u);
        expect(new Set(files.map((f) => f.toLowerCase())).size).toBe(names.length);
        expect(files.every((f) => Buffer.byteLength(`${f}.before.svg`) < 255)).toBe(true);
      }),
    );
  });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  'a|b',
  'a\\|b',
  '`tick` ``two``',
  'new\nline\r\n# heading',
  '../../x',
  '..\\..\\y',
  'CON',
  '.hidden',
  '--><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![i](http://evil.example/x.png)',
  'https://evil.example/a',
  'www.evil.example',
  'me@evil.example',
  'me@.example',
  '<!-- event-cascade:end -->',
  '```\ncode',
  '{{ liquid }} $math$ ~~s~~ **b** _i_ &lt; &#60;',
  '\u202egnp.exe\u200b\u001b[31m',
  '- item',
  '1. one',
  '# h',
  'x'.repeat(5000),
  '😀'.repeat(300),
  ' ',
];

/** A graph in which everything that can bear a name bears a hostile one. */
function hostile(names: readonly string[]): Graph {
  const graph = graphOf(PAYMENTS);
  const at = (i: number) => names[i % names.length];
  const ids = new Map(graph.callables.map((c, i) => [c.id, `${at(i)}#${i}`]));
  const event = new Map(graph.events.map((e, i) => [e.id, `${at(i)}${i}`]));
  return canonical({
    ...graph,
    events: graph.events.map((e, i) => ({
      ...e,
      id: event.get(e.id)!,
      name: at(i),
      aliases: [at(i + 1)],
      description: at(i + 2),
      payload: [{ name: at(i + 3), type: at(i + 4) }],
      declared: { file: `src/${at(i).replaceAll('\0', '')}.ts`, line: 1 },
    })),
    callables: graph.callables.map((c, i) => ({
      ...c,
      id: ids.get(c.id)!,
      name: i % 2 ? at(i) : c.name,
      entry: c.entry && { ...c.entry, label: at(i + 5) },
      description: at(i + 6),
    })),
    listens: graph.listens.map((l, i) => ({
      ...l,
      event: event.get(l.event)!,
      handler: ids.get(l.handler)!,
      pattern: i % 3 ? null : at(i),
    })),
    emits: graph.emits.map((e, i) => ({ ...e, event: event.get(e.event)!, by: ids.get(e.by)!, guard: at(i), certainty: 'may' as const })),
    calls: graph.calls.map((c, i) => ({ ...c, from: ids.get(c.from)!, to: ids.get(c.to)!, guard: c.guard && at(i + 7) })),
    unresolved: graph.unresolved.map((u, i) => ({ ...u, by: ids.get(u.by)!, via: at(i), reason: at(i + 8) })),
  });
}

const ELEMENTS = new Set('h1 h2 h3 p a code pre ul li table thead tbody tr th td img strong hr'.split(' '));

/** What hostile names could do to pages: elements, links and pictures that are not of the tool's making, and rows of other widths. */
function harmIn(files: ReadonlyMap<string, string>): string[] {
  const harm: string[] = [];
  for (const [path, text] of files) {
    if (!/^(?:[a-z]+\/)?[\p{L}\p{N}_][\p{L}\p{N}._-]*\.(md|svg)$/u.test(path)) harm.push(`path ${path}`);
    if (path.endsWith('.svg')) continue;
    const body = text.split('\n').slice(2).join('\n');
    const html = htmlOf(body);
    if (/<!--/.test(html)) harm.push(`${path}: a comment`);
    for (const [, name] of html.matchAll(/<([a-zA-Z][^\s/>]*)/g)) if (!ELEMENTS.has(name)) harm.push(`${path}: <${name}>`);
    if (/<[^>]* on\w+=/.test(html)) harm.push(`${path}: a script`);
    for (const target of targetsOf(html)) {
      const [file] = target.split('#');
      const resolved = join(path, '..', decodeURIComponent(file));
      if (!files.has(resolved) && !/^(\.\.\/){3}src\//.test(file) && !/^(\.\.\/){3}/.test(file)) harm.push(`${path} → ${target}`);
      if (/^[a-z]+:/i.test(target)) harm.push(`${path} ⇒ ${target}`);
    }
    for (const [table] of html.matchAll(/<table>.*?<\/table>/gs)) {
      const rows = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row.match(/<t[dh][ >]/g)!.length);
      if (new Set(rows).size > 1) harm.push(`${path}: rows of ${rows.join(', ')} cells`);
    }
    if (/[\u0000-\u0008\u000b-\u001f\u202e\u200b]/.test(text)) harm.push(`${path}: hidden characters`);
    if (Buffer.byteLength(text) > 100_000) harm.push(`${path}: too long`);
  }
  return harm;
}

describe('hostile names', () => {
  it('are inert in pages, pictures and paths', async () => {
    const files = await fresh(hostile(HOSTILE));
    expect(harmIn(files)).toEqual([]);
    for (const [path, text] of files) if (path.endsWith('.svg')) expect(text).not.toMatch(/<script|<[^>]* on\w+=|href="(?!\.\.\/)/i);
    expect([...files.values()].join('\n')).toContain('\\<script\\>alert');
  });

  it('are inert in whatever mixture', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE.slice(0, 23), ...'|`<>[]()!\\*_~#&$@:\n"\''),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const name = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 3, maxLength: 9 }), async (names) => {
        expect(harmIn(await fresh(hostile(names), true))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('are lint clean on disk', () => {
    const root = folder({ 'graph.json': JSON.stringify(hostile(HOSTILE)) });
    expect(docs(root, 'graph.json').code).toBe(0);
    expect(
      faultsOf(join(root, 'docs/events')).filter((f) => !/no (file|line) \S*src\//.test(f) && !/no file \.\.\/\.\.\/\.\.\//.test(f)),
    ).toEqual([]);
    expect(docs(root, 'graph.json', '--check').code).toBe(0);
  });
});

describe('files', () => {
  it('of events that are gone go too; a change of one page writes only that', () => {
    const root = documented({
      ...ORDERS,
      'src/a.ts': ORDERS['orders.ts'].replace('order.placed', 'order.lost').replace('Orders', 'Losses'),
    });
    const before = snapshot(join(root, 'docs'));
    expect(Object.keys(before)).toContain('events/events/order.lost.md');
    rmSync(join(root, 'src/a.ts'));
    docs(root);
    const after = snapshot(join(root, 'docs'));
    expect(Object.keys(after).filter((f) => f.includes('order.lost'))).toEqual([]);
    expect(after['events/events/order.placed.svg']).toBe(before['events/events/order.placed.svg']);
    expect(faultsOf(join(root, 'docs/events'))).toEqual([]);
  });

  it('of others are never touched', () => {
    const own = {
      'docs/events/notes.md': 'mine\n',
      'docs/events/events/why.md': '# Why\n',
      'docs/events/events/photo.svg': '<svg/>',
      'docs/events/deep/x.md': 'x',
    };
    const root = folder({ ...ORDERS, ...own });
    docs(root);
    // A page that was copied or moved is somebody's own from then on.
    writeFileSync(join(root, 'docs/events/events/copy.md'), read(root, 'docs/events/events/order.placed.md'));
    mkdirSync(join(root, 'docs/events/handlers'), { recursive: true });
    writeFileSync(join(root, 'docs/events/handlers/order.placed.md'), read(root, 'docs/events/events/order.placed.md'));
    rmSync(join(root, 'orders.ts'));
    rmSync(join(root, 'mailer.ts'));
    writeFileSync(join(root, 'a.ts'), '');
    docs(root);
    const left = snapshot(join(root, 'docs'));
    expect(Object.keys(left)).toEqual([
      'events/README.md',
      'events/deep/x.md',
      'events/events/copy.md',
      'events/events/photo.svg',
      'events/events/why.md',
      'events/glossary.md',
      'events/handlers/order.placed.md',
      'events/notes.md',
    ]);
    for (const [path, text] of Object.entries(own)) expect(read(root, path)).toBe(text);
  });

  it('of others where a page has to be stop it before anything is written', () => {
    for (const make of [
      (root: string) => writeFileSync(join(root, 'docs/events/README.md'), '# Mine\n'),
      (root: string) => symlinkSync(folder({}), join(root, 'docs/events/events')),
      (root: string) => symlinkSync(join(root, 'orders.ts'), join(root, 'docs/events/glossary.md')),
    ]) {
      const root = folder({ ...ORDERS, 'docs/events/.keep': '' });
      make(root);
      const before = filesIn(join(root, 'docs'));
      for (const args of [[], ['--check']]) {
        const { code, stderr } = docs(root, ...args);
        expect(code).toBe(2);
        expect(stderr).toMatch(/^error docs\/events\/\S+ was not made by event-cascade docs/);
      }
      expect(filesIn(join(root, 'docs'))).toEqual(before);
    }
  });

  it('that were changed by hand are made anew, pictures too', () => {
    const root = documented(ORDERS);
    const before = snapshot(join(root, 'docs'));
    writeFileSync(join(root, 'docs/events/glossary.md'), `${read(root, 'docs/events/glossary.md')}more\n`);
    writeFileSync(join(root, 'docs/events/overview.svg'), read(root, 'docs/events/overview.svg').replace('order.placed', 'order.lost'));
    rmSync(join(root, 'docs/events/events/order.placed.md'));
    const { code, stdout } = docs(root, '--check');
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(
        /^stale {4}docs\/events\/glossary\.md\n {4}@@ line \d+ @@\n {4}- more\nstale {4}docs\/events\/overview\.svg\n {4}the picture .*\nmissing {2}docs\/events\/events\/order\.placed\.md\n$/,
      ),
    ]);
    docs(root);
    expect(snapshot(join(root, 'docs'))).toEqual(before);
  });

  it('that look as they did are not read again, unless they may have changed since', () => {
    const root = documented(ORDERS);
    const at = join(root, 'docs/events');
    const [page] = filesIn(at).filter((f) => f.endsWith('.md'));
    const { size, mtimeMs, ctimeMs } = statSync(join(at, page));
    const seen = { [page]: { state: `${size} ${mtimeMs} ${ctimeMs}`, sum: 7 } };
    const sum = new DocsFolder(at).sum(page)!;
    const folder = new DocsFolder(at, seen);
    expect([folder.sum(page), folder.text(page)]).toEqual([7, read(at, page)]);
    expect(new DocsFolder(at, { [page]: { ...seen[page], state: `${size} ${mtimeMs - 1} ${ctimeMs}` } }).sum(page)).toBe(sum);
    // It was written just now: who writes into it at once may leave its size and its time as they are.
    expect(folder.look({ [page]: sum, gone: 1 })).toEqual({});
    const old = statSync('package.json');
    expect(new DocsFolder('.').look({ 'package.json': 3 })).toEqual({
      'package.json': { state: `${old.size} ${old.mtimeMs} ${old.ctimeMs}`, sum: 3 },
    });
  });

  it('with the line ends of Windows are up to date', () => {
    const root = documented(ORDERS);
    for (const f of filesIn(join(root, 'docs/events'))) {
      const path = join(root, 'docs/events', f);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(docs(root, '--check')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(docs(root, '--verbose').stderr).toContain(' 0 written');
  });

  it('are complete after a run that was killed at any moment', async () => {
    const complete = snapshot(join(documented(ORDERS), 'docs'));
    const all = Object.keys(complete).length;
    const killer = join(folder({ 'killer.mjs': KILLER }), 'killer.mjs');
    const killed = (root: string, after: number) =>
      spawnSync(process.execPath, ['--import', pathToFileURL(killer).href, bin, 'docs'], {
        cwd: root,
        env: { ...process.env, AFTER: `${after}` },
      });
    for (const after of [0, 1, Math.floor(all / 2), all - 1]) {
      const root = folder(ORDERS);
      expect(killed(root, after).signal).toBe('SIGKILL');
      // What was written is whole, and the file that was not has its half beside it.
      const left = filesIn(join(root, 'docs'));
      expect(left.filter((f) => !f.endsWith('.tmp'))).toHaveLength(after);
      expect(left).toHaveLength(after + 1);
      expect(docs(root).code).toBe(0);
      expect(snapshot(join(root, 'docs'))).toEqual(complete);
    }
    const root = documented(ORDERS);
    writeFileSync(join(root, `docs/events/events/.order.placed.md.${process.pid}.tmp`), 'of one that runs still');
    docs(root);
    expect(Object.keys(snapshot(join(root, 'docs'))).filter((f) => f.endsWith('.tmp'))).toHaveLength(1);
  });

  it('say what is stale, missing and surplus, and write nothing to say it', () => {
    const root = documented(ORDERS);
    writeFileSync(join(root, 'orders.ts'), ORDERS['orders.ts'].replace('order.placed', 'order.lost'));
    const before = snapshot(root);
    const { code, stdout, stderr } = docs(root, '--check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stale {4}docs\/events\/README\.md\n {4}@@ line \d+ @@\n {4}- .*\n/);
    expect(stdout).toContain('missing  docs/events/events/order.lost.md\n');
    expect(stdout).toContain('    + | [Order lost](events/order.lost.md)');
    expect(stderr).toMatch(/^note \d+ of the pages are not as the code is: run event-cascade docs/);
    expect(snapshot(root)).toEqual(before);
    rmSync(join(root, 'mailer.ts'));
    expect(docs(root, '--check').stdout).toContain('surplus  docs/events/events/order.placed.md\n');
  });
});

describe('pictures', () => {
  const home = { home: '/code/docs/events', linkBase: () => '../../..' };
  /** The graph with lines put into its files: so many in front of the first place, and so many after each line of the file. */
  const shifted = (graph: Graph, by: (file: string, line: number) => number): Graph => {
    const walk = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(walk);
      if (!value || typeof value !== 'object') return value;
      const row = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, walk(v)]));
      return typeof row.file === 'string' && typeof row.line === 'number' ? { ...row, line: row.line + by(row.file, row.line) } : row;
    };
    return canonical(walk(graph) as Graph);
  };

  it('of what only stands at other lines have their links moved, without being drawn', async () => {
    const { graph } = await analyse({ root: 'fixtures/payments' });
    const files = [...new Set(graph.callables.map((c) => c.file))];
    const drawings = vi.spyOn(Graphviz.prototype, 'layout');
    const old = await docsOf(graph, { ...home, previous: () => undefined });
    const of = (now: Graph, before: boolean) =>
      docsOf(now, { ...home, previous: (path) => old.files.get(path), ...(before && { before: () => graph }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.nat(40), fc.nat(2), async (file, first, each) => {
        const now = shifted(graph, (f, line) => (f === file ? first + each * line : 0));
        const drawn = await of(now, false);
        drawings.mockClear();
        const moved = await of(now, true);
        expect(drawings).not.toHaveBeenCalled();
        expect([...moved.files]).toEqual([...drawn.files]);
      }),
      { numRuns: 12 },
    );
    drawings.mockRestore();
  });

  it('of what is something else, or stands in another order, are drawn', async () => {
    const { graph } = await analyse({ root: 'fixtures/payments' });
    const old = await docsOf(graph, { ...home, previous: () => undefined });
    const turned = shifted(graph, (file, line) => (file.endsWith('payment.archiver.ts') ? 200 - 2 * line : 0));
    const other = { ...graph, emits: graph.emits.map((e) => ({ ...e, certainty: 'may' as const, guard: 'sometimes' })) };
    for (const now of [turned, other]) {
      const made = await docsOf(now, { ...home, previous: (path) => old.files.get(path), before: () => graph });
      expect([...made.files]).toEqual([...(await docsOf(now, { ...home, previous: () => undefined })).files]);
    }
  });

  it('that no page has room for are tried once', async () => {
    const { graph } = await analyse({ root: 'fixtures/payments' });
    const wide = 'W'.repeat(60);
    const events = graph.events.map((e) => ({ ...e, name: `${wide}${e.name}`, aliases: [] }));
    const now = { ...graph, events, emits: graph.emits.map((e) => ({ ...e, guard: wide.repeat(3), certainty: 'may' as const })) };
    const drawings = vi.spyOn(Graphviz.prototype, 'layout');
    const tooWide = new Set<string>();
    const first = await docsOf(now, { ...home, previous: () => undefined, tooWide });
    expect(tooWide.size).toBeGreaterThan(0);
    drawings.mockClear();
    const second = await docsOf(now, { ...home, previous: (path) => first.files.get(path), tooWide });
    expect(drawings).not.toHaveBeenCalled();
    expect([...second.files]).toEqual([...first.files]);
    drawings.mockRestore();
  });
});

describe('pages of the last time', () => {
  const home = { home: '/code/docs/events', linkBase: () => '../../..', mermaid: true, previous: () => undefined };

  /** Several code bases in one, each in a folder of its own; the first event of each follows from the last of the one before. */
  const several = (graph: Graph, count: number): Graph => {
    const parts = Array.from({ length: count }, (_, i) => {
      const own = (value: unknown, key = ''): unknown => {
        if (Array.isArray(value)) return value.map((v) => own(v));
        if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, own(v, k)]));
        return typeof value !== 'string' || !['id', 'event', 'handler', 'by', 'from', 'to', 'file'].includes(key)
          ? value
          : `p${i}/${value}`;
      };
      return own(graph) as Graph;
    });
    const joined = (key: 'events' | 'callables' | 'listens' | 'emits' | 'calls') => parts.flatMap((part) => part[key] as never[]);
    const links = parts.slice(1).map((part, i) => ({ ...part.listens[0], event: parts[i].events.at(-1)!.id }));
    return canonical({
      ...graph,
      events: joined('events'),
      callables: joined('callables'),
      listens: [...joined('listens'), ...links],
      emits: joined('emits'),
      calls: joined('calls'),
      unresolved: [],
      claims: [],
    });
  };

  type Edit = { list: 'events' | 'callables' | 'listens' | 'emits' | 'calls'; at: number; how: 'gone' | 'line' | 'told' | 'named' };
  const edited = (graph: Graph, { list, at, how }: Edit): Graph => {
    const rows = graph[list] as unknown as Record<string, unknown>[];
    const row = rows[at % rows.length];
    const change: Record<string, unknown> = {
      line: { line: (row.line as number) + 3, ...(list === 'events' && { declared: { file: 'p1/moved.ts', line: 3 } }) },
      told:
        list === 'events' || list === 'callables'
          ? { description: 'It is told.', role: 'handler' }
          : { certainty: 'may', guard: 'sometimes' },
      named: list === 'events' ? { name: graph.events[(at * 7) % graph.events.length].name } : { file: 'p0/src/elsewhere.ts' },
    };
    const now = rows.flatMap((r) => (r !== row ? [r] : how === 'gone' ? [] : [{ ...r, ...(change[how] as object) }]));
    return canonical({ ...graph, [list]: now });
  };

  it('are the same when threads draw them', async () => {
    const whole = several((await analyse({ root: 'fixtures/payments' })).graph, 3);
    const root = folder({ 'graph.json': JSON.stringify(whole) });
    expect(docs(root, 'graph.json', '--link-base', 'https://example.org').code).toBe(0);
    const { files } = await docsOf(whole, { ...home, linkBase: () => 'https://example.org', mermaid: false });
    expect(new Map(filesIn(join(root, 'docs/events')).map((f) => [f, read(root, `docs/events/${f}`)]))).toEqual(new Map(files));
    expect(filesIn(join(root, 'docs/events')).filter((f) => f.endsWith('.svg')).length).toBeGreaterThan(50);
  }, 120_000);

  it('are the same as if they were made anew, and those that nothing changed for are not made', async () => {
    const whole = several((await analyse({ root: 'fixtures/payments' })).graph, 5);
    const edit = fc.record({
      list: fc.constantFrom<Edit['list']>('events', 'callables', 'listens', 'emits', 'calls'),
      at: fc.nat(200),
      how: fc.constantFrom<Edit['how']>('gone', 'line', 'told', 'named'),
    });
    let kept = 0;
    for (const graph of [whole, (await analyse({ root: 'fixtures/payments' })).graph]) {
      const first = await docsOf(graph, home);
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { maxLength: 2 }), fc.nat(30), async (edits, broken) => {
          const now = edits.reduce(edited, graph);
          // Somebody wrote into one of the files.
          const spoilt = [...first.files.keys()][broken];
          const sum = (path: string): number | undefined => (path === spoilt ? 1 : first.made.sums[path]);
          const made = await docsOf(now, { ...home, last: first.made, sum });
          const anew = await docsOf(now, home);
          kept += made.kept.size;
          expect(made.kept.has(spoilt)).toBe(false);
          expect(new Map([...[...made.kept].map((path): [string, string] => [path, first.files.get(path)!]), ...made.files])).toEqual(
            new Map(anew.files),
          );
          expect(made.made).toEqual(anew.made);
        }),
        { numRuns: 25 },
      );
    }
    expect(kept).toBeGreaterThan(1000);
    const again = await docsOf(whole, { ...home, last: (await docsOf(whole, home)).made, sum: () => undefined });
    expect(again.kept.size).toBe(0);
  }, 120_000);
});

describe('marked places in other files', () => {
  const README = `# Shop

<!-- event-cascade:cascade order.placed -->
old
<!-- event-cascade:end -->

Between.

<!-- event-cascade:entries -->
<!-- event-cascade:end -->

\`\`\`md
<!-- event-cascade:events -->
left alone
<!-- event-cascade:end -->
\`\`\`

<!-- event-cascade:events -->
<!-- event-cascade:end -->
<!-- event-cascade:resting-places -->
<!-- event-cascade:end -->
<!-- event-cascade:overview mermaid -->
<!-- event-cascade:end -->
No newline at the end`;

  it('are made anew, and nothing else', () => {
    const root = folder({
      ...ORDERS,
      'README.md': README,
      'guide/other.md': '<!-- event-cascade:cascade Mailer both level=roles -->\r\n<!-- event-cascade:end -->\r\n',
      'plain.md': 'x',
    });
    expect(docs(root)).toEqual({ code: 0, stdout: '', stderr: '' });
    const made = read(root, 'README.md');
    expect(made).toMatch(
      /# Shop\n\n<!-- event-cascade:cascade order\.placed -->\n\n!\[.*\]\(docs\/events\/pictures\/order\.placed-down-events-\w{6}\.svg\)\n\n<!-- event-cascade:end -->\n\nBetween\.\n/,
    );
    expect(made).toContain('```md\n<!-- event-cascade:events -->\nleft alone\n<!-- event-cascade:end -->\n```\n');
    expect(made).toContain('| [Order placed](docs/events/events/order.placed.md) | – |\n');
    expect(made).toContain('<!-- event-cascade:overview mermaid -->\n\n```mermaid\nflowchart LR\n');
    expect(made.endsWith('<!-- event-cascade:end -->\nNo newline at the end')).toBe(true);
    const other = read(root, 'guide/other.md');
    expect(other).toMatch(
      /\r\n\r\n!\[.*\]\(\.\.\/docs\/events\/pictures\/Mailer-both-roles-\w{6}\.svg\)\r\n\r\n<!-- event-cascade:end -->\r\n$/,
    );
    expect(other.replaceAll('\r\n', '')).not.toContain('\n');
    const before = snapshot(root);
    expect(docs(root, '--check').code).toBe(0);
    docs(root);
    expect(snapshot(root)).toEqual(before);
    writeFileSync(join(root, 'orders.ts'), ORDERS['orders.ts'].replace('order.placed', 'order.lost'));
    const { code, stdout } = docs(root, '--check');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stale {4}README\.md$/m);
    expect(read(root, 'README.md')).toBe(made);
  });

  it('that ask for what is not there stay, and are said', () => {
    const text = `<!-- event-cascade:cascade order.lost -->
kept
<!-- event-cascade:end -->
<!-- event-cascade:nonsense -->
<!-- event-cascade:end -->
<!-- event-cascade:cascade order.placed depth=none -->
<!-- event-cascade:end -->
<!-- event-cascade:events please -->
<!-- event-cascade:end -->
<!-- event-cascade:end -->
<!-- event-cascade:events -->
`;
    const root = folder({ ...ORDERS, 'README.md': text });
    const { code, stderr } = docs(root);
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'warning README.md:1: nothing is called "order.lost"; did you mean "Orders"?',
      'warning README.md:4: "nonsense" is none of overview, cascade, events, entries, resting-places',
      'warning README.md:6: depth=none: it must be a whole number from 1',
      'warning README.md:8: "please" says nothing to event-cascade:events',
      'warning README.md:10: this ends nothing: no marker begins before it',
      'warning README.md:11: "event-cascade:events" has no <!-- event-cascade:end --> after it',
      '',
    ]);
    expect(read(root, 'README.md')).toBe(text);
    expect(docs(root, '--check').code).toBe(1);
  });

  it('are found where git looks, and where they are named', () => {
    const block = '<!-- event-cascade:events -->\n<!-- event-cascade:end -->\n';
    const root = folder({
      ...ORDERS,
      'src/a.ts': ORDERS['orders.ts'],
      '.gitignore': 'private\n',
      'private/x.md': block,
      'above.md': block,
    });
    execFileSync('git', ['init', '-q'], { cwd: root });
    docs(root, 'src');
    expect([read(root, 'private/x.md'), read(root, 'above.md')]).toEqual([block, block]);
    docs(root, 'src', '--refresh', 'above.md', '--refresh', 'private/x.md');
    expect(read(root, 'above.md')).toContain('](docs/events/events/order.placed.md)');
    expect(read(root, 'private/x.md')).toContain('](../docs/events/events/order.placed.md)');
    expect(docs(root, '--refresh', 'nowhere.md')).toMatchObject({ code: 2, stderr: 'error nowhere.md: no such file\n' });
  });
});

it('says what it can do, and refuses what it can not', () => {
  const { stdout } = run(['docs', '--help']);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(run(['docs', 'no/such']).code).toBe(2);
  expect(run(['docs', '-o', 'orders.ts'], folder(ORDERS))).toMatchObject({ code: 2, stderr: expect.stringContaining('is no folder') });
  expect(run(['docs', '--check', '--staged'], folder(ORDERS)).code).toBe(2);
});
