import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { Bell, Butler, Door, diary } from '../fixtures/node/src/house.js';
import { analyse } from '../src/index.js';

/** Fixtures that use the real packages: their types are checked, and what runs in one process is run and held against the graph. */
const require = createRequire(import.meta.url);

const namesOf = async (root: string): Promise<Set<string>> => {
  const { graph } = await analyse({ root });
  const name = new Map([...graph.callables.map((c) => [c.id, c.name] as const), ...graph.events.map((e) => [e.id, e.name] as const)]);
  return new Set(graph.listens.map((l) => `${name.get(l.event)} -> ${name.get(l.handler)}`));
};

it.each(['nest', 'node', 'payments'])('%s type-checks against the real packages', (fixture) => {
  const folder = join('fixtures', fixture);
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  )!;
  const program = ts.createProgram(config.fileNames, config.options);
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
  expect(config.fileNames.length).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});

describe('the Nest shop', () => {
  const built = 'node_modules/.cache/event-cascade-test/nest';
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  it('does what the graph says that it could do', async () => {
    mkdirSync(built, { recursive: true });
    writeFileSync(join(built, 'package.json'), '{ "type": "commonjs" }');
    for (const file of readdirSync('fixtures/nest/src')) {
      const { outputText } = ts.transpileModule(readFileSync(join('fixtures/nest/src', file), 'utf8'), {
        compilerOptions: {
          module: ts.ModuleKind.CommonJS,
          target: ts.ScriptTarget.ES2022,
          experimentalDecorators: true,
          emitDecoratorMetadata: true,
        },
      });
      writeFileSync(join(built, file.replace(/\.ts$/, '.js')), outputText);
    }
    require('reflect-metadata');
    const load = (file: string): Record<string, unknown> => require(`../${built}/${file}.js`) as Record<string, unknown>;
    const { NestFactory } = require('@nestjs/core') as typeof import('@nestjs/core');
    const handlers = load('orders.handlers');
    const { MailListener } = load('mail.listener') as { MailListener: { prototype: object } };
    const heard = new Set<string>();
    const nameOf = (event: unknown): string => (event as object).constructor.name;

    // Every handler of a class hears an object of it; listeners by name hear what the emitter is told.
    for (const [name, cls] of Object.entries(handlers)) {
      const prototype = (cls as { prototype: Record<string, (e: unknown) => unknown> }).prototype;
      for (const method of ['handle', 'execute']) {
        const original = prototype[method];
        if (!original) continue;
        prototype[method] = function (this: unknown, event: unknown) {
          heard.add(`${nameOf(event)} -> ${name}.${method}`);
          return original.call(this, event);
        };
      }
    }
    const prototype = MailListener.prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const method of ['onOrder', 'onMail', 'onAnything', 'onComplaint']) {
      const original = prototype[method];
      const wrapped = function (this: { event?: string }, ...args: unknown[]) {
        heard.add(`${current} -> MailListener.${method}`);
        return original.apply(this, args);
      };
      for (const key of Reflect.getMetadataKeys(original)) Reflect.defineMetadata(key, Reflect.getMetadata(key, original), wrapped);
      prototype[method] = wrapped;
    }
    let current = '';
    const { EventEmitter2 } = require('@nestjs/event-emitter') as typeof import('@nestjs/event-emitter');
    for (const method of ['emit', 'emitAsync'] as const) {
      const original = EventEmitter2.prototype[method] as (...args: unknown[]) => unknown;
      (EventEmitter2.prototype as unknown as Record<string, unknown>)[method] = function (this: unknown, name: string, ...args: unknown[]) {
        const before = current;
        current = name;
        const result = original.call(this, name, ...args);
        current = before;
        return result;
      };
    }

    const app = await NestFactory.createApplicationContext(load('shop.module').ShopModule as never, { logger: false });
    const controller = app.get(load('shop.controller').ShopController as never) as {
      place(id: string): Promise<void>;
      cancel(id: string): Promise<void>;
      find(id: string): Promise<string>;
      complain(text: string): void;
    };
    await controller.place('1');
    await controller.cancel('1');
    expect(await controller.find('1')).toBe('1');
    controller.complain('late');
    await app.close();

    const graph = await namesOf('fixtures/nest');
    expect([...heard].filter((row) => !graph.has(row)).sort()).toEqual([]);
    expect([...heard].sort()).toEqual(
      expect.arrayContaining([
        'OrderPlaced -> OrderJournal.handle',
        'ReserveStock -> ReserveStockHandler.execute',
        'mail.sent -> MailListener.onMail',
        'order.placed -> MailListener.onOrder',
      ]),
    );
    expect(heard.size).toBeGreaterThan(14);
  });
});

it('the house does what the graph says that it could do', async () => {
  const heard = new Set<string>();
  const prototype = Butler.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const [method, event] of [
    ['greet', 'opened'],
    ['answer', 'rung'],
  ]) {
    const original = prototype[method];
    prototype[method] = function (this: unknown, ...args: unknown[]) {
      heard.add(`${event} -> Butler.${method}`);
      return original.apply(this, args);
    };
  }
  const door = new Door();
  const bell = new Bell();
  const butler = new Butler(door, bell);
  bell.ring();
  door.close();
  expect(butler.seen).toEqual(['opened for guest', 'visit', 'closed']);
  expect(diary.listenerCount('visit.begun')).toBe(1);
  const graph = await namesOf('fixtures/node');
  expect([...heard, 'visit.begun -> Butler.remember', 'closed -> Butler.constructor'].filter((row) => !graph.has(row))).toEqual([]);
});
