import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphDiff } from '../src/diff/model.js';
import { bin, run } from './support/cli.js';
import { Repository } from './support/repository.js';

const handler = (name: string, event: string, body: string, folder = '.'): string => `import { OnEvent } from '@nestjs/event-emitter';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { OrderArchiver } from '${folder}/order.archiver';

export class ${name} {
  constructor(private readonly orders: OrderArchiver) {}

  @OnEvent('${event}')
  handle(order: { total: number; late: boolean }) {
    ${body}
  }
}
`;

const archiver = (methods: string): string => `import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrderArchiver {
  constructor(private readonly events: EventEmitter2) {}
${methods}
}
`;
const CREATE = `
  create(total: number) {
    this.events.emit('order.created', total);
  }`;
const SHIP = `
  ship() {
    this.events.emit('order.shipped');
  }`;
const CANCEL = `
  cancel() {
    this.events.emit('order.cancelled');
  }`;

const FIRST = {
  'src/order.archiver.ts': archiver(CREATE + SHIP),
  'src/ship.handler.ts': handler('ShipHandler', 'order.created', 'this.orders.ship();'),
  'src/orders.controller.ts': `import { Controller, Post } from '@nestjs/common';
import { OrderArchiver } from './order.archiver';

@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrderArchiver) {}

  @Post()
  create() {
    this.orders.create(1);
  }
}
`,
  'package.json': '{ "name": "shop" }',
};

/** What a difference says, one line each. */
function lines(diff: GraphDiff): string[] {
  const short = (id: string): string => id.slice(id.indexOf('#') + 1);
  const nodes = (['events', 'callables'] as const).flatMap((part) => [
    ...diff[part].added.map((n) => `+ ${n.name}`),
    ...diff[part].removed.map((n) => `- ${n.name}`),
    ...diff[part].changed.map((c) => `~ ${c.before.name} → ${c.after.name}: ${c.changes.join(', ')}`),
  ]);
  const say = (row: { event?: string; handler?: string; by?: string; from?: string; to?: string }) =>
    [row.event, row.handler, row.by, row.from, row.to]
      .filter((v): v is string => v !== undefined)
      .map(short)
      .join(' ');
  const rows = (['listens', 'emits', 'calls', 'unresolved'] as const).flatMap((part) => [
    ...diff[part].added.map((r) => `+ ${part} ${say(r)}`),
    ...diff[part].removed.map((r) => `- ${part} ${say(r)}`),
    ...diff[part].changed.map((c) => `~ ${part} ${say(c.after)}: ${c.changes.join(', ')}`),
  ]);
  const meant = diff.consequences.map((c) => {
    if (c.type === 'grew' || c.type === 'shrank' || c.type === 'broke') return `${c.type} ${short(c.starts[0].id)} … ${c.step.event}`;
    if (c.type === 'new-cycle' || c.type === 'gone-cycle') return `${c.type} ${c.path.map((s) => s.cause).join(' ')}`;
    return `${c.type} ${'event' in c ? c.event : short('entry' in c ? c.entry : (c as { by: string }).by)}`;
  });
  return [...nodes, ...rows, ...meant.filter((m) => !m.startsWith('entry-reach'))];
}

const compare = (root: string, ...args: string[]): string[] => {
  const { code, stdout, stderr } = run(['diff', ...args, '--format', 'json'], root);
  expect([code, stderr]).toEqual([0, '']);
  return lines(JSON.parse(stdout) as GraphDiff);
};

describe('the commits of a repository', () => {
  const repository = new Repository();
  const { root } = repository;
  beforeAll(() => {
    repository.commit('first', FIRST);
    repository.commit('handler-added', {
      'src/order.archiver.ts': archiver(CREATE + SHIP + CANCEL),
      'src/cancel.handler.ts': handler('CancelHandler', 'order.created', 'if (order.total > 100) this.orders.cancel();'),
    });
    repository.commit('guard-changed', {
      'src/cancel.handler.ts': handler('CancelHandler', 'order.created', 'if (order.total > 200) this.orders.cancel();'),
    });
    repository.commit('guard-gone', { 'src/cancel.handler.ts': handler('CancelHandler', 'order.created', 'this.orders.cancel();') });
    repository.commit('reformatted', {
      'src/cancel.handler.ts': `\n\n// moved down\n${handler('CancelHandler', 'order.created', 'this.orders\n      .cancel(\n      );')}`,
      'src/order.archiver.ts': archiver(CANCEL + SHIP + CREATE),
    });
    repository.commit('local', {
      'src/cancel.handler.ts': handler(
        'CancelHandler',
        'order.created',
        'const big = order.total > 100;\n    if (big && order.late) this.orders.cancel();',
      ),
    });
    repository.commit('local-renamed', {
      'src/cancel.handler.ts': handler(
        'CancelHandler',
        'order.created',
        'const huge = o.total > 100;\n    if (huge && o.late) this.orders.cancel();',
      ).replace('handle(order:', 'handle(o:'),
    });
    repository.commit('local-other', {
      'src/cancel.handler.ts': handler(
        'CancelHandler',
        'order.created',
        'const huge = o.total > 100;\n    if (huge && o.total) this.orders.cancel();',
      ).replace('handle(order:', 'handle(o:'),
    });
    repository.git('revert', '-n', 'reformatted..local-other');
    repository.commit('reverted');
    repository.commit('line-ends', { 'src/ship.handler.ts': FIRST['src/ship.handler.ts'].replaceAll('\n', '\r\n') });
    repository.commit('moved', {
      'src/cancel.handler.ts': null,
      'src/cancelling/cancel.handler.ts': handler('CancelHandler', 'order.created', 'this.orders.cancel();', '..'),
    });
    repository.commit('renamed', {
      'src/cancelling/cancel.handler.ts': handler('StopHandler', 'order.created', 'this.orders.cancel();', '..'),
    });
    repository.commit('event-renamed', {
      'src/order.archiver.ts': archiver(CREATE + SHIP.replace('order.shipped', 'order.sent') + CANCEL),
    });
    repository.git('checkout', '-q', '-b', 'side', 'event-renamed');
    repository.commit('cycle', {
      'src/again.handler.ts': handler('AgainHandler', 'order.cancelled', 'this.orders.create(order.total);'),
    });
    repository.git('checkout', '-q', 'main');
    repository.commit('handler-removed', { 'src/ship.handler.ts': null });
    repository.git('merge', '-q', '--no-edit', 'side');
    repository.git('tag', 'merged');
    const other = new Repository('other');
    other.commit('lib', { 'lib.ts': handler('LibHandler', 'order.created', 'this.orders.ship();') });
    repository.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', other.root, 'lib');
    repository.commit('submodule');
    repository.commit('computed', {
      'src/order.archiver.ts': archiver(`${CREATE}${SHIP.replace('order.shipped', 'order.sent')}${CANCEL}
  any(name: string) {
    this.events.emit(name);
  }`),
      'src/any.controller.ts': FIRST['src/orders.controller.ts']
        .replaceAll('Orders', 'Any')
        .replace("'orders'", "'any'")
        .replace('create(1)', 'any(process.argv[2])'),
    });
  });

  it('a binary that is called .ts is left out, and said so once', () => {
    repository.commit('binary', { 'src/image.ts': Buffer.from([0, 1, 2, 3]), 'logo.png': Buffer.from([137, 80, 78, 71, 0]) });
    repository.commit('after-binary');
    expect(run(['diff', 'computed', 'binary'], root)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'warning binary: src/image.ts: left out: not text\n',
    });
    expect(run(['diff', 'binary', 'after-binary'], root).stderr).toBe('warning src/image.ts: left out: not text\n');
  });

  it.each([
    [
      'first',
      'handler-added',
      [
        '+ order.cancelled',
        '+ CancelHandler.handle',
        '+ OrderArchiver.cancel',
        '+ listens order.created CancelHandler.handle',
        '+ emits order.cancelled OrderArchiver.cancel',
        '+ calls CancelHandler.handle OrderArchiver.cancel',
        'grew order.created … order.cancelled',
      ],
    ],
    ['handler-added', 'guard-changed', ['~ calls CancelHandler.handle OrderArchiver.cancel: guard']],
    ['guard-changed', 'guard-gone', ['~ calls CancelHandler.handle OrderArchiver.cancel: certainty, guard']],
    ['guard-gone', 'reformatted', []],
    ['local', 'local-renamed', []],
    ['local-renamed', 'local-other', ['~ calls CancelHandler.handle OrderArchiver.cancel: guard']],
    ['reformatted', 'line-ends', []],
    ['line-ends', 'moved', ['~ CancelHandler.handle → CancelHandler.handle: moved']],
    ['moved', 'renamed', ['~ CancelHandler.handle → StopHandler.handle: renamed']],
    [
      'event-renamed',
      'cycle',
      [
        '~ order.cancelled → order.cancelled: payload',
        '+ AgainHandler.handle',
        '+ listens order.cancelled AgainHandler.handle',
        '+ calls AgainHandler.handle OrderArchiver.create',
        'first-handler order.cancelled',
        'new-cycle order.cancelled order.created',
      ],
    ],
    [
      'event-renamed',
      'handler-removed',
      [
        '- ShipHandler.handle',
        '- listens order.created ShipHandler.handle',
        '- calls ShipHandler.handle OrderArchiver.ship',
        'broke order.created … order.sent',
      ],
    ],
    [
      'handler-removed',
      'merged',
      [
        '~ order.cancelled → order.cancelled: payload',
        '+ AgainHandler.handle',
        '+ listens order.cancelled AgainHandler.handle',
        '+ calls AgainHandler.handle OrderArchiver.create',
        'first-handler order.cancelled',
        'new-cycle order.cancelled order.created',
      ],
    ],
    ['merged', 'submodule', []],
    ['submodule', 'computed', ['+ AnyController.create', '+ unresolved AnyController.create', 'new-unresolved AnyController.create']],
  ])('%s → %s', (base, head, expected) => {
    expect(compare(root, base, head)).toEqual(expected);
  });
});

/** A commit, and on a branch another one that takes the handler away. */
function shop(): Repository {
  const repository = new Repository();
  repository.commit('one', FIRST);
  repository.git('checkout', '-q', '-b', 'feature');
  repository.commit('two', { 'src/ship.handler.ts': null });
  return repository;
}
const GONE = [
  // What it carries was known from what the handler takes.
  '~ order.created → order.created: payload',
  '- ShipHandler.handle',
  '- listens order.created ShipHandler.handle',
  '- calls ShipHandler.handle OrderArchiver.ship',
  'broke order.created … order.shipped',
  'lost-handler order.created',
];

describe('what is compared', () => {
  it('the working tree with where HEAD parted from the default branch', () => {
    const { root } = shop();
    expect(compare(root)).toEqual(GONE);
  });

  it('any two commits, their merge base, a range', () => {
    const { root } = shop();
    for (const args of [
      ['main', 'feature'],
      ['main...feature'],
      ['main..feature'],
      ['HEAD~1', 'HEAD'],
      ['main...', 'HEAD'],
      ['one', 'two'],
    ])
      expect(compare(root, ...args)).toEqual(GONE);
    expect(compare(root, 'two', 'one').filter((l) => l.startsWith('+'))).toHaveLength(3);
  });

  it('what is staged, and only that', () => {
    const repository = new Repository();
    repository.commit('one', FIRST);
    repository.write({ 'src/ship.handler.ts': null });
    expect(compare(repository.root, '--staged')).toEqual([]);
    expect(compare(repository.root)).toEqual(GONE);
    repository.git('add', '-A');
    repository.write({ 'src/ship.handler.ts': FIRST['src/ship.handler.ts'] });
    expect(compare(repository.root, '--staged')).toEqual(GONE);
    expect(compare(repository.root, '--staged', 'one')).toEqual(GONE);
    expect(compare(repository.root)).toEqual([]);
  });

  it('saved graphs, with each other and with commits', () => {
    const { root } = shop();
    writeFileSync(join(root, 'now.json'), run(['graph', '--format', 'json'], root).stdout);
    expect(compare(root, 'one', 'now.json')).toEqual(GONE);
    expect(compare(root, 'now.json', 'two')).toEqual([]);
    expect(compare(root, 'now.json')).toEqual([]);
    expect(compare(root, 'now.json', 'now.json')).toEqual([]);
  });

  it('a subfolder, with the configuration above it', () => {
    const repository = new Repository();
    const files = Object.fromEntries(
      Object.entries(FIRST).map(([path, text]) => [`apps/shop/${path}`, text.replaceAll("'./order.archiver'", "'@shop/order.archiver'")]),
    );
    repository.commit('one', {
      ...files,
      'tsconfig.base.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@shop/*": ["apps/shop/src/*"] } } }',
      'apps/shop/tsconfig.json': '{ "extends": "../../tsconfig.base.json" }',
      'apps/other/a.ts': 'export {};',
    });
    repository.commit('two', { 'apps/shop/src/ship.handler.ts': null });
    expect(compare(join(repository.root, 'apps/shop'), 'one', 'two')).toEqual(GONE);
    expect(compare(repository.root, '--root', 'apps/shop', 'one', 'two')).toEqual(GONE);
    expect(compare(join(repository.root, 'apps/other'), 'one', 'two')).toEqual([]);
  });

  it('in a bare clone, a worktree, a submodule', () => {
    const repository = shop();
    repository.git('clone', '-q', '--bare', repository.root, join(repository.root, '../bare.git'));
    expect(compare(join(repository.root, '../bare.git'), 'main', 'feature')).toEqual(GONE);
    expect(compare(join(repository.root, '../bare.git'))).toEqual(GONE);
    repository.git('worktree', 'add', '-q', '--detach', join(repository.root, '../tree'), 'main');
    expect(compare(join(repository.root, '../tree'), 'feature')).toEqual(compare(repository.root, 'two', 'one'));
    const whole = new Repository('whole');
    whole.commit('empty', { 'a.txt': '' });
    whole.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', repository.root, 'shop');
    expect(compare(join(whole.root, 'shop'), 'origin/main', 'origin/feature')).toEqual(GONE);
  });

  it('in a hook, whose environment names another index', () => {
    const repository = new Repository();
    repository.commit('one', FIRST);
    repository.write({
      '.git/hooks/pre-commit': `#!/bin/sh\nexec "${process.execPath}" "${bin}" diff --staged --format json > "$PWD/../said.json"\n`,
      'src/ship.handler.ts': null,
    });
    chmodSync(join(repository.root, '.git/hooks/pre-commit'), 0o755);
    repository.git('commit', '-q', '-a', '-m', 'two');
    expect(lines(JSON.parse(readFileSync(join(repository.root, '../said.json'), 'utf8')) as GraphDiff)).toEqual(GONE);
  });

  it('links, conflicts, names that are no names: nothing is followed or guessed', () => {
    const repository = shop();
    repository.git('checkout', '-q', 'main');
    repository.commit('three', { 'src/ship.handler.ts': FIRST['src/ship.handler.ts'].replace('order.created', 'order.made') });
    expect(() => repository.git('merge', '-q', 'feature')).toThrow();
    const { code, stderr } = run(['diff', '--staged', '--format', 'json'], repository.root);
    expect([code, stderr]).toEqual([0, 'warning staged: src/ship.handler.ts: left out: it has conflicts that are not resolved\n']);
  });
});

describe('nothing is touched', () => {
  it('neither the working tree nor the index nor any ref', () => {
    const repository = shop();
    repository.write({ 'src/new.ts': 'export {};', 'src/order.archiver.ts': 'broken (' });
    repository.git('add', 'src/new.ts');
    const [state, tree] = [
      repository.state(),
      readdirSync(repository.root, { recursive: true })
        .filter((p) => !String(p).startsWith('.git'))
        .sort(),
    ];
    for (const args of [[], ['--staged'], ['main', 'feature'], ['main...']]) run(['diff', ...args], repository.root);
    expect(repository.state()).toBe(state);
    expect(
      readdirSync(repository.root, { recursive: true })
        .filter((p) => !String(p).startsWith('.git'))
        .sort(),
    ).toEqual(tree);
    expect(readdirSync(join(repository.root, '.git'))).toContain('event-cascade');
  });

  it('with --no-cache not even the git folder', () => {
    const { root } = shop();
    run(['diff', '--no-cache', 'main', 'feature'], root);
    expect(readdirSync(join(root, '.git'))).not.toContain('event-cascade');
  });
});

describe('what it says where it can not', () => {
  const failing = (root: string, ...args: string[]): string => {
    const { code, stdout, stderr } = run(['diff', ...args], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return stderr.trimEnd();
  };

  it('no such commit, nothing to compare with, no repository, no commits', () => {
    const { root } = shop();
    expect(failing(root, 'nothing')).toBe('error "nothing" is no commit here; if it is a branch of the remote: git fetch origin nothing');
    expect(failing(root, 'one', 'nothing')).toContain('"nothing" is no commit here');
    expect(failing(root, '--staged', 'one', 'two')).toContain('--staged compares what is staged');
    expect(failing(root, 'gone.json')).toBe('error gone.json: no such file');
    expect(failing(mkdtempSync(join(tmpdir(), 'event-cascade-'))).replace(/\(.*/, '')).toContain('not in a git repository');
    expect(failing(new Repository().root)).toBe('error this repository has no commits yet');
    const old = new Repository();
    old.git('checkout', '-q', '-b', 'old');
    old.commit('one', FIRST);
    expect(failing(old.root)).toBe(
      'error no branch called main or master is here to compare with: name a base, as in "event-cascade diff HEAD~1"',
    );
  });

  it('a shallow clone: what to fetch, and how', () => {
    const { root } = shop();
    const clone = join(root, '../shallow');
    new Repository().git('clone', '-q', '--depth', '1', `file://${root}`, clone);
    expect(failing(clone, 'HEAD~1')).toContain('this clone is shallow: "git fetch --unshallow" brings the rest');
    new Repository().git('-C', clone, 'fetch', '-q', '--depth', '1', 'origin', 'main:refs/remotes/origin/main');
    expect(failing(clone, 'origin/main...')).toMatch(/have no commit in common here; this clone is shallow/);
    expect(compare(clone, 'origin/main')).toEqual(GONE);
  });

  it('a clone without contents: never "no change"', () => {
    const { root } = shop();
    const id = new Repository().git('-C', root, 'rev-parse', 'main:src/ship.handler.ts').trim();
    rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
    expect(failing(root, 'main', 'feature')).toContain('src/ship.handler.ts: its content is not in this clone');
  });

  it('a repository of somebody else: how to trust it', () => {
    const { root } = shop();
    const { code, stdout, stderr } = run(['diff', 'main'], root, { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error git does not trust this repository.*git config --global --add safe\.directory \S+\n$/);
  });
});

describe('in CI', () => {
  it('is silent when nothing changed, in every format that is no data', () => {
    const { root } = shop();
    for (const format of ['text', 'markdown', 'dot', 'svg', 'html'])
      expect(run(['diff', 'one', 'one', '--format', format, '--exit-code', '--fail-on', 'broken-cascade'], root)).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
  });

  it('fails when asked to', () => {
    const { root } = shop();
    const code = (...args: string[]) => run(['diff', 'one', 'two', ...args], root).code;
    expect([
      code(),
      code('--exit-code'),
      code('--fail-on', 'new-cycle,new-unresolved'),
      code('--fail-on', 'lost-handler'),
      code('--fail-on', 'nonsense'),
    ]).toEqual([0, 1, 0, 1, 2]);
    expect(run(['diff', 'one', 'two', '--fail-on', 'lost-handler,new-cycle'], root).stderr).toBe('error found lost-handler\n');
  });
});
