import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Graph } from '../src/graph/model.js';
import { projectsOf } from '../src/source/services.js';
import { folder, run } from './support/cli.js';

/** A controller that sends a message and a job. */
const SHOP = `import { Controller, Inject, Post } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bullmq';
import { ClientProxy } from '@nestjs/microservices';
import { Queue } from 'bullmq';
@Controller('orders')
export class AppController {
  constructor(@Inject('BROKER') private readonly broker: ClientProxy, @InjectQueue('mails') private readonly mails: Queue) {}
  @Post()
  place() {
    this.broker.emit('order.placed', {});
    this.broker.emit('order.counted', {});
    this.mails.add('welcome', {});
  }
}
`;
/** One that hears both, and something that nobody sends. */
const BILLS = `import { Controller } from '@nestjs/common';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { EventPattern } from '@nestjs/microservices';
@Controller()
export class AppController {
  @EventPattern('order.placed')
  onPlaced() {}
  @EventPattern('stock.empty')
  onEmpty() {}
}
@Processor('mails')
export class Mailer extends WorkerHost {
  async process() {}
}
`;
const CODE = { 'apps/shop/src/app.controller.ts': SHOP, 'apps/bills/src/app.controller.ts': BILLS };

const graphOf = (stdout: string) => JSON.parse(stdout) as Graph;
const servicesOf = (files: Record<string, string>) => {
  const { code, stdout, stderr } = run(['graph', folder(files), '--format', 'json']);
  expect([code, stderr]).toEqual([0, '']);
  const graph = graphOf(stdout);
  return { services: graph.services, of: Object.fromEntries(graph.callables.map((c) => [`${c.file}#${c.name}`, c.service])), graph };
};

describe('one repository with several apps', () => {
  const both = [
    { name: 'bills', root: 'apps/bills' },
    { name: 'shop', root: 'apps/shop' },
  ];

  it.each([
    [
      'npm workspaces',
      {
        'package.json': '{ "workspaces": ["apps/*"] }',
        'apps/shop/package.json': '{ "name": "@acme/shop" }',
        'apps/bills/package.json': '{}',
      },
      both,
    ],
    [
      'yarn workspaces',
      {
        'package.json': '{ "workspaces": { "packages": ["./apps/*/"] } }',
        'apps/shop/package.json': '{}',
        'apps/bills/package.json': '{}',
      },
      both,
    ],
    [
      'pnpm',
      {
        'pnpm-workspace.yaml': "packages:\n  - 'apps/*' # all\n  - '!apps/old'\n",
        'apps/shop/package.json': '{ "name": "shop" }',
        'apps/bills/package.json': '{ "name": "bills" }',
      },
      both,
    ],
    [
      'Nx',
      { 'nx.json': '{}', 'apps/shop/project.json': '{ "name": "storefront" }', 'apps/bills/project.json': '{ /* a comment */ }' },
      [
        { name: 'bills', root: 'apps/bills' },
        { name: 'storefront', root: 'apps/shop' },
      ],
    ],
    [
      'the Nest CLI',
      {
        'nest-cli.json':
          '{ "monorepo": true, "projects": { "web": { "type": "application", "root": "./apps/shop" }, "bills": { "root": "apps/bills" } } }',
      },
      [
        { name: 'bills', root: 'apps/bills' },
        { name: 'web', root: 'apps/shop' },
      ],
    ],
    ['folders of apps', {}, both],
  ])('%s', (_, configs, services) => {
    const found = servicesOf({ ...CODE, ...configs });
    expect(found.services).toEqual(services);
    expect(found.of['apps/shop/src/app.controller.ts#AppController.place']).toBe(services.find((s) => s.root === 'apps/shop')!.name);
    expect(found.graph.events.find((e) => e.id === 'order.placed')?.services).toEqual(services.map((s) => s.name));
  });

  it('one that is broken, or leads out, is as good as none', () => {
    const configs = {
      'package.json': '{ "workspaces": 7 }',
      'pnpm-workspace.yaml': 'packages: [',
      'nest-cli.json': '{ "projects": { "x": { "root": "../.." }, "y": null } }',
      'lerna.json': '[',
    };
    expect(servicesOf({ ...CODE, ...configs }).services).toEqual(both);
  });

  it('two packages of one name are called by their folders', async () => {
    const texts: Record<string, string> = {
      'package.json': '{ "workspaces": ["**"] }',
      'a/x/package.json': '{ "name": "@a/x" }',
      'b/x/package.json': '{ "name": "@b/x" }',
    };
    const found = await projectsOf({ configs: Object.keys(texts), files: [], read: (path) => texts[path] });
    expect(found).toEqual([
      { name: 'a/x', root: 'a/x' },
      { name: 'b/x', root: 'b/x' },
    ]);
  });

  it('a repository of one app has no services', () => {
    const { services, graph } = servicesOf({
      'package.json': '{ "workspaces": ["apps/*"] }',
      'apps/shop/package.json': '{}',
      'apps/shop/src/app.controller.ts': SHOP,
    });
    expect(services).toBeUndefined();
    expect(JSON.stringify(graph)).not.toContain('"service');
  });

  it('draws a box around each, and what crosses between them', () => {
    const root = folder(CODE);
    const { stdout } = run(['graph', root, '--format', 'mermaid']);
    expect(stdout).toContain('subgraph g0["bills"]');
    expect(stdout).toContain('subgraph g1["shop"]');
    expect(stdout).toContain('order.placed<br/>shop → bills"');
    expect(run(['graph', root, '--group', 'none', '--format', 'mermaid']).stdout).not.toContain('subgraph g');
    expect(run(['graph', root, '--format', 'topics']).stdout).toContain('"missing": "producer"');
  });
});

describe('event-cascade merge', () => {
  const saved = () => {
    const root = folder({ 'shop/src/app.controller.ts': SHOP, 'bills/src/app.controller.ts': BILLS });
    for (const name of ['shop', 'bills'])
      writeFileSync(join(root, name, 'graph.json'), run(['graph', join(root, name), '--format', 'json']).stdout);
    return root;
  };
  const root = saved();
  const merge = (...args: string[]) => run(['merge', ...args], root);

  it('joins saved graphs, each called by its path', () => {
    const { code, stdout, stderr } = merge('shop/graph.json', 'bills/graph.json', '--format', 'json');
    expect([code, stderr]).toEqual([
      0,
      'warning nobody in the fleet produces stock.empty\nwarning nobody in the fleet consumes order.counted\n',
    ]);
    const graph = graphOf(stdout);
    expect(graph.services).toEqual([{ name: 'bills' }, { name: 'shop' }]);
    expect(graph.events.map((e) => [e.id, e.services])).toEqual([
      ['mails/welcome', ['bills', 'shop']],
      ['order.counted', ['shop']],
      ['order.placed', ['bills', 'shop']],
      ['stock.empty', ['bills']],
    ]);
    expect(graph.callables.map((c) => [c.service, c.file])).toContainEqual(['shop', 'src/app.controller.ts']);
  });

  it('does the same in any order, with folders, and with what it merged before', () => {
    const { stdout } = merge('shop/graph.json', 'bills/graph.json', '--format', 'json');
    expect(merge('bills/graph.json', 'shop/graph.json', '--format', 'json').stdout).toBe(stdout);
    expect(merge('shop', 'bills', '--format', 'json').stdout).toBe(stdout);
    writeFileSync(join(root, 'fleet.json'), stdout);
    expect(merge('fleet.json', '--format', 'json').stdout).toBe(stdout);
    expect(run(['graph', 'fleet.json', '--format', 'svg'], root).stdout).toBe(merge('shop', 'bills', '--format', 'svg').stdout);
    expect(merge('fleet.json', 'audit=shop', '--format', 'json').stdout).toContain('"audit"');
  });

  it('says which topics nobody produces or consumes, for machines too', () => {
    const { code, stdout } = merge('shop', 'bills', '--check', '--format', 'topics');
    expect(code).toBe(1);
    const { topics } = JSON.parse(stdout) as { topics: { name: string; missing: string | null }[] };
    expect(topics.filter((t) => t.missing).map((t) => [t.name, t.missing])).toEqual([
      ['order.counted', 'consumer'],
      ['stock.empty', 'producer'],
    ]);
    expect(merge('shop', 'bills', '-o', join(root, 'out.topics.json')).code).toBe(0);
    expect(readFileSync(join(root, 'out.topics.json'), 'utf8')).toBe(stdout);
  });

  it('takes any name', () => {
    const names = ['<script>alert(1)</script>', 'a"b', 'two\nlines', '\u001b[31mred', '\u202ebidi', '`x`|y', '__proto__', 'back\\slash'];
    for (const format of ['dot', 'svg', 'mermaid', 'json', 'topics']) {
      const { code, stdout, stderr } = merge(...names.map((name) => `${name}=shop`), 'bills', '--format', format);
      expect(code).toBe(0);
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      if (format === 'json') expect(graphOf(stdout).services!.map((s) => s.name)).toEqual([...names, 'bills'].sort());
      else if (format !== 'topics') expect(stdout).not.toContain('<script');
    }
  });

  it('links to each repository', () => {
    const { stdout } = merge('shop', 'bills', '--links', 'shop=https://example.org/shop/', '--format', 'svg');
    expect(stdout).toContain('"https://example.org/shop/src/app.controller.ts#L9"');
    expect(stdout).toContain('"src/app.controller.ts#L13"');
  });

  it('says why it can not', () => {
    const fails = (args: string[], message: RegExp) => {
      const { code, stdout, stderr } = merge(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
    };
    fails(['x=shop', 'x=bills'], /^error two graphs have a service that is called "x"; name=path gives/);
    fails(['shop', 'nowhere'], /^error nowhere: no such file or folder/);
    fails(['shop', 'bills', '--links', 'stock=https://example.org/'], /no graph is called "stock"; there are shop, bills/);
    fails(['shop', 'bills', '--links', 'shop=javascript:alert(1)'], /must be like/);
    fails(['shop', 'bills', '--join', 'things'], /"things" is none of/);
    fails([], /missing required argument/);
  });
});
