import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { openFolder } from '../src/source/index.js';
import { bytesOf, contentOf } from '../src/source/read.js';
import { isDeclaration, mayBeRead, saysGenerated, selector } from '../src/source/select.js';
import { folder } from './support/cli.js';

const git = (root: string, ...args: string[]): void =>
  void execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { stdio: 'ignore' });

/** A folder that is a repository with everything in it added. */
function repository(files: Record<string, string>): string {
  const root = folder(files);
  git(root, 'init', '-q');
  git(root, 'add', '-A');
  return root;
}

type Options = Omit<Parameters<typeof openFolder>[0], 'root'>;
const chosen = async (root: string, options: Options = {}): Promise<string[]> =>
  (await openFolder({ root, ...options })).files.filter((f) => !f.aside).map((f) => f.path);

describe('which files of a folder are read', () => {
  it('what git tracks and what it would track; not what it ignores', async () => {
    const root = repository({ 'src/a.ts': '', '.gitignore': 'private\n' });
    mkdirSync(join(root, 'private'));
    writeFileSync(join(root, 'private/x.ts'), '');
    writeFileSync(join(root, 'src/new.ts'), '');
    expect(await chosen(root)).toEqual(['src/a.ts', 'src/new.ts']);
    expect(await chosen(root, { include: ['private/*.ts'] })).toEqual(['private/x.ts', 'src/a.ts', 'src/new.ts']);
  });

  it('a subfolder of a repository, its paths relative to itself', async () => {
    const root = repository({ 'apps/one/src/a.ts': '', 'apps/two/src/b.ts': '' });
    expect(await chosen(join(root, 'apps/one'))).toEqual(['src/a.ts']);
  });

  it('an ignored folder that is named as the root', async () => {
    const root = repository({ 'a.ts': '', '.gitignore': 'private\n' });
    mkdirSync(join(root, 'private'));
    writeFileSync(join(root, 'private/x.ts'), '');
    expect(await chosen(join(root, 'private'))).toEqual(['x.ts']);
  });

  it('what configures functions in YAML, and what that may include: any YAML but that of tools', async () => {
    const tools = { '.github/ci.yml': '', '.lintrc.yaml': '', 'node_modules/p/functions.yml': '' };
    const yaml = { 'serverless.yml': '', 'functions.yml': '', 'resources/queues.yaml': '', 'shop/any.yml': '', ...tools };
    expect(Object.keys(yaml).filter(mayBeRead)).toEqual(Object.keys(yaml).filter((path) => !path.startsWith('.')));
    const { files } = await openFolder({ root: folder({ 'a.ts': '', ...yaml }) });
    expect(files.map(({ path, aside }) => [path, aside])).toEqual([
      ['a.ts', false],
      ['functions.yml', true],
      ['resources/queues.yaml', true],
      ['serverless.yml', false],
      ['shop/any.yml', true],
    ]);
    for (const name of ['template.yaml', 'sam.yml', 'shop/orders.template.yml', 'template-prod.yaml'])
      expect((await openFolder({ root: folder({ [name]: '' }) })).files.map(({ aside }) => aside)).toEqual([false]);
    const { 'serverless.yml': _, ...others } = yaml;
    expect(await openFolder({ root: folder({ 'a.ts': '', ...others }) }).then((s) => s.files.map((f) => f.path))).toEqual(['a.ts']);
  });

  it('a folder without git: all but installed packages', async () => {
    expect(await chosen(folder({ 'src/a.ts': '', 'node_modules/p/index.ts': '', 'b.js': '' }))).toEqual(['src/a.ts']);
  });

  it('a file that git lists and that was deleted has nothing to read', async () => {
    const root = repository({ 'a.ts': '', 'b.ts': '' });
    rmSync(join(root, 'b.ts'));
    const { files } = await openFolder({ root });
    expect(files.map(({ path }) => bytesOf(root, path))).toEqual([{ bytes: Buffer.from('') }, { skip: true }]);
  });

  it('without tests, builds, stories and generated code, unless asked for', async () => {
    const files = {
      'src/a.ts': '',
      'src/a.spec.ts': '',
      'src/a.test.slow.ts': '',
      'src/a.servertest.tsx': '',
      'src/a.latest.ts': '',
      'src/testUtilities/chain.ts': '',
      'src/__tests__/b.ts': '',
      'src/test-support/stub.ts': '',
      'dist/a.ts': '',
      'src/build/a.ts': '',
      'src/generated/client.ts': '',
      'src/api_pb.ts': '',
      'src/button.stories.tsx': '',
      'vitest.config.ts': '',
      'src/types.d.ts': '',
    };
    const root = folder(files);
    expect(await chosen(root)).toEqual(['src/a.latest.ts', 'src/a.ts', 'src/build/a.ts', 'src/types.d.ts']);
    expect(await chosen(root, { tests: true })).toEqual([
      'src/__tests__/b.ts',
      'src/a.latest.ts',
      'src/a.servertest.tsx',
      'src/a.spec.ts',
      'src/a.test.slow.ts',
      'src/a.ts',
      'src/build/a.ts',
      'src/button.stories.tsx',
      'src/test-support/stub.ts',
      'src/testUtilities/chain.ts',
      'src/types.d.ts',
      'vitest.config.ts',
    ]);
    expect(await chosen(root, { include: ['dist/**'], exclude: ['**/*.d.ts'] })).toEqual([
      'dist/a.ts',
      'src/a.latest.ts',
      'src/a.ts',
      'src/build/a.ts',
    ]);
    // Rules hold below a folder that is named.
    expect(await chosen(root, { paths: ['src/__tests__'] })).toEqual(['src/__tests__/b.ts']);
    expect(await chosen(root, { paths: ['src/generated/client.ts'] })).toEqual(['src/generated/client.ts']);
  });

  it('a folder that is none is an error', async () => {
    const root = folder({ 'a.ts': '' });
    await expect(openFolder({ root: join(root, 'a.ts') })).rejects.toThrow('is not a folder');
    await expect(openFolder({ root: join(root, 'nothing') })).rejects.toThrow();
  });
});

describe('configuration', () => {
  it('is read from folders above as far as the repository reaches, and no further', async () => {
    const root = repository({
      'tsconfig.json': '{}',
      'apps/one/a.ts': '',
      'apps/one/tsconfig.app.json': '1',
      'apps/one/package.json': '2',
    });
    const source = await openFolder({ root: join(root, 'apps/one') });
    expect(source.configs).toEqual(['package.json', 'tsconfig.app.json']);
    expect(source.read('../../tsconfig.json')).toBe('{}');
    expect(source.read('../../../outside.json')).toBeUndefined();
    const plain = folder({ 'one/a.ts': '', 'tsconfig.json': '{}' });
    expect((await openFolder({ root: join(plain, 'one') })).read('../tsconfig.json')).toBeUndefined();
  });
});

describe('reading one file', () => {
  it('passes over links, says what is too large or no text', () => {
    const root = folder({ 'a.ts': 'export {};', 'binary.ts': 'a\0b', 'large.ts': ' '.repeat(2_000_001) });
    symlinkSync(join(root, 'a.ts'), join(root, 'link.ts'));
    const read = (path: string) => {
      const found = bytesOf(root, path);
      return 'bytes' in found ? contentOf(found.bytes) : found;
    };
    expect(read('a.ts')).toEqual({ text: 'export {};', generated: false });
    expect(read('link.ts')).toEqual({ skip: true });
    expect(read('nothing.ts')).toEqual({ skip: true });
    expect(read('binary.ts')).toEqual({ problem: 'left out: not text' });
    expect(read('large.ts')).toEqual({ problem: 'left out: 2.0 MB is larger than 2 MB' });
  });

  it.each([
    ['// @generated by protoc\nexport {};', true],
    ['/* eslint-disable */\n/* This file was automatically generated by a tool. DO NOT EDIT. */\n', true],
    ['/**\n * This file was automatically generated.\n */\nexport {};', true],
    ['#!/usr/bin/env node\n// Do not modify\n', true],
    ['// Code generated by sqlc. v1\n', true],
    ['/** Ids that are auto-generated by default. */\nexport {};', false],
    ['/** Invoices generated by the nightly job. */\nexport {};', false],
    ['const text = "do not edit";\n', false],
    ['export {};\n// @generated\n', false],
    // Barrels that a tool writes.
    ['/** @file Automatically generated by barrelsby. */\n\nexport * from "./a";\nexport { type B, c as d } from \'./b\'; // b\n', false],
    ['// This file is autogenerated\nexport * from "./a";\nexport const b = 1;\n', true],
    ['// This file is generated\n', true],
  ])('whether a tool wrote %j: %s', (text, generated) => {
    expect(saysGenerated(text)).toBe(generated);
    expect(contentOf(Buffer.from(text))).toEqual({ text, generated });
  });

  it('declarations are told by their names', () => {
    expect(['a.d.ts', 'a.d.mts', 'a.d.css.ts', 'd.ts', 'ad.ts'].map(isDeclaration)).toEqual([true, true, true, false, false]);
  });
});

const name = fc.constantFrom('src', 'a', 'test', 'dist', 'generated', 'lib', '__tests__', 'b.c');
const path = fc
  .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom('.ts', '.tsx', '.d.ts', '.spec.ts', '.js', '.json'))
  .map(([folders, file, ending]) => [...folders, file + ending].join('/'));

describe('for all paths', () => {
  it('asking for tests adds files and takes none away', () => {
    fc.assert(
      fc.property(path, (p) => {
        if (selector({}).chosen(p)) expect(selector({ tests: true }).chosen(p)).toBe(true);
      }),
    );
  });

  it('what is only looked into for its names is not read as well', () => {
    fc.assert(
      fc.property(path, (p) => {
        expect(selector({}).chosen(p) && selector({}).aside(p)).toBe(false);
        expect(selector({ include: [p] }).aside(p)).toBe(false);
      }),
    );
  });

  it('what is excluded is never chosen, what is included always is, if it is TypeScript', () => {
    fc.assert(
      fc.property(path, (p) => {
        expect(selector({ include: [p], exclude: [p] }).chosen(p)).toBe(false);
        expect(selector({ include: [p] }).chosen(p)).toBe(/\.tsx?$/.test(p));
      }),
    );
  });

  it('a folder gives the same files in the same order however they came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(path, { minLength: 1, maxLength: 8 }), async (paths) => {
        const files = paths.filter((p) => !paths.some((other) => other.startsWith(`${p}/`)));
        const of = (list: string[]) => chosen(folder(Object.fromEntries(list.map((p) => [p, '']))));
        expect(await of(files)).toEqual(await of([...files].reverse()));
      }),
      { numRuns: 20 },
    );
  });
});

describe('which files are parsed of many', () => {
  it('those that call what emits by an interface or a base class alone', async () => {
    const files: Record<string, string> = {
      'bell.ts': 'export interface Bell { ring(): void }\n',
      'horn.ts': 'export abstract class Horn<T> { abstract blow(t: T): void }\n',
      'brass.ts': `import { EventEmitter } from 'node:events';
import type { Bell as Rung } from './bell';
import { Horn } from './horn';
export const air = new EventEmitter();
export class BrassBell implements Rung { ring(): void { air.emit('rung'); } }
export class BrassHorn extends Horn<{ long: boolean }> { blow(): void { air.emit('blown'); } }
air.on('rung', () => {});
`,
      'door.ts':
        "import { Bell } from './bell';\nexport class Door { constructor(private readonly bell: Bell) {}\n push(): void { this.bell.ring(); } }\n",
      'ship.ts':
        "import { Horn } from './horn';\nexport class Ship { constructor(private readonly horn: Horn<{}>) {}\n leave(): void { this.horn.blow({}); } }\n",
    };
    for (let i = 0; i < 220; i++) files[`other${i}.ts`] = `export const other${i} = ${i};\n`;
    const { graph } = await analyse({ root: folder(files) });
    expect(graph.calls.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'door.ts#Door.push brass.ts#BrassBell.ring',
      'ship.ts#Ship.leave brass.ts#BrassHorn.blow',
    ]);
  });

  it('those that may be what is given to what emits, and base classes behind a barrel', async () => {
    const files: Record<string, string> = {
      'topics.ts': 'export interface Topics { next(): string }\n',
      'table.ts': "import { Topics } from './topics';\nexport class Table implements Topics { next() { return 'step.taken'; } }\n",
      'base/base.ts': 'export abstract class Base { run(): void { this.act(); }\n protected abstract act(): void }\n',
      'base/index.ts': "export * from './base';\n",
      'walk.ts': `import { EventEmitter } from 'node:events';
import { Base } from './base';
import type { Topics } from './topics';
export const air = new EventEmitter();
export class Walk extends Base {
  constructor(private readonly topics: Topics) { super(); }
  protected act(): void { air.emit(this.topics.next()); }
}
air.on('step.taken', () => {});
`,
      'start.ts': "import { Walk } from './walk';\nexport function start(walk: Walk): void { walk.run(); }\n",
    };
    for (let i = 0; i < 220; i++) files[`other${i}.ts`] = `export const other${i} = ${i};\n`;
    const { graph } = await analyse({ root: folder(files) });
    expect(graph.emits.map(({ by, event }) => `${by} ${event}`)).toEqual(['walk.ts#Walk.act step.taken']);
    expect(graph.calls.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'base/base.ts#Base.run walk.ts#Walk.act',
      'start.ts#start base/base.ts#Base.run',
    ]);
  });

  it('those that say what a configuration has, which nothing imports but the module around', async () => {
    const files: Record<string, string> = {
      'settings.ts': "import { registerAs } from '@nestjs/config';\nexport default registerAs('amqp', () => ({ orders: 'orders-in' }));\n",
      'orders.ts': `import { ConfigService } from '@nestjs/config';
import { ClientProxy } from '@nestjs/microservices';
export class Orders {
  constructor(private readonly config: ConfigService, private readonly client: ClientProxy) {}
  place(): void { this.client.emit(this.config.get('amqp.orders')!, {}); }
}
`,
    };
    for (let i = 0; i < 220; i++) files[`other${i}.ts`] = `export const other${i} = ${i};\n`;
    const { graph } = await analyse({ root: folder(files) });
    expect(graph.emits.map(({ by, event }) => `${by} ${event}`)).toEqual(['orders.ts#Orders.place orders-in']);
  });
});
