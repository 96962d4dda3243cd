import { AsyncLocalStorage } from 'node:async_hooks';
import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import EventEmitter2 from 'eventemitter2';
import { EventEmitter as EventEmitter3 } from 'eventemitter3';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../src/index.js';

/** Fixtures that use the real packages: their types are checked, and what needs no server is run and held against the graph. */
const require = createRequire(import.meta.url);

type Method = (this: unknown, ...args: unknown[]) => unknown;
type Class = { prototype: Record<string, Method>; name: string };
const soon = (ms = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const sorted = (rows: Iterable<string>): string[] => [...rows].sort();

/** The graph by names: "event -> handler", and "callable -> event" for all that a callable leads to without a hop. */
async function rowsOf(root: string): Promise<{ listens: Set<string>; reaches: Set<string>; events: Set<string> }> {
  const { graph } = await analyse({ root });
  const name = new Map([...graph.callables, ...graph.events].map((row) => [row.id, row.name] as const));
  const reaches = new Set<string>();
  for (const { id } of graph.callables) {
    const found = new Set([id]);
    for (const from of found) for (const call of graph.calls) if (call.from === from) found.add(call.to);
    for (const { by, event } of graph.emits) if (found.has(by)) reaches.add(`${name.get(id)} -> ${name.get(event)}`);
  }
  return {
    listens: new Set(graph.listens.map((l) => `${name.get(l.event)} -> ${name.get(l.handler)}`)),
    reaches,
    events: new Set(graph.events.map((e) => e.name)),
  };
}

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
  const heard = new Set<string>();
  const caused = new Set<string>();
  /** The method that runs, or else the event's name that is being told. */
  const running = new AsyncLocalStorage<{ by?: string; event?: string }>();
  let shop: Record<string, Class>;
  let graph: Awaited<ReturnType<typeof rowsOf>>;

  const told = (): string => running.getStore()?.event ?? '';
  /** Notes who emits, and tells: what happens now is caused by the event. */
  const emit = <T>(event: string, tell: () => T): T => {
    const by = running.getStore()?.by;
    if (by) caused.add(`${by} -> ${event}`);
    return running.run({ event }, tell);
  };
  const patch = (cls: object, method: string, wrap: (original: Method) => Method): void => {
    const { prototype } = cls as Class;
    const original = prototype[method];
    prototype[method] = wrap(original);
    for (const key of Reflect.getMetadataKeys(original)) {
      Reflect.defineMetadata(key, Reflect.getMetadata(key, original), prototype[method]);
    }
  };
  /** Notes which event a method was run for, and what happens while it runs. */
  const observe = (cls: Class, methods: string[], eventOf: (args: unknown[]) => string): void => {
    for (const method of methods)
      patch(
        cls,
        method,
        (original) =>
          function (...args) {
            const name = `${cls.name}.${method}`;
            heard.add(`${eventOf(args)} -> ${name}`);
            return running.run({ by: name }, () => original.apply(this, args));
          },
      );
  };
  const classOf = ([event]: unknown[]): string => (event as object).constructor.name;

  beforeAll(async () => {
    mkdirSync(built, { recursive: true });
    writeFileSync(join(built, 'package.json'), '{ "type": "commonjs" }');
    const compilerOptions = {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      experimentalDecorators: true,
      emitDecoratorMetadata: true,
    };
    require('reflect-metadata');
    const files = readdirSync('fixtures/nest/src').map((file) => file.replace(/\.ts$/, ''));
    for (const file of files) {
      const { outputText } = ts.transpileModule(readFileSync(`fixtures/nest/src/${file}.ts`, 'utf8'), { compilerOptions });
      writeFileSync(join(built, `${file}.js`), outputText);
    }
    const exported = files.flatMap((file) => Object.entries(require(`../${built}/${file}.js`) as Record<string, unknown>));
    shop = Object.fromEntries(exported.filter(([, value]) => typeof value === 'function')) as typeof shop;
    graph = await rowsOf('fixtures/nest');

    const cqrs = require('@nestjs/cqrs') as typeof import('@nestjs/cqrs');
    for (const cls of Object.values(shop)) {
      if (Reflect.hasMetadata('__eventsHandler__', cls)) observe(cls, ['handle'], classOf);
      if (Reflect.hasMetadata('__commandHandler__', cls) || Reflect.hasMetadata('__queryHandler__', cls))
        observe(cls, ['execute'], classOf);
    }
    observe(shop.MailListener, ['onOrder', 'onSent', 'onMail', 'onAnything', 'onComplaint', 'onTested'], told);
    observe(shop.PaymentsListener, ['onReceived', 'onClosed'], told);
    for (const bus of [cqrs.CommandBus, cqrs.QueryBus])
      patch(
        bus,
        'execute',
        (original) =>
          function (...args) {
            return emit(classOf(args), () => original.apply(this, args));
          },
      );
    for (const method of ['publish', 'publishAll'])
      patch(
        cqrs.EventBus,
        method,
        (original) =>
          function (...args) {
            for (const event of [args[0]].flat()) emit(classOf([event]), () => {});
            return running.run({}, () => original.apply(this, args));
          },
      );
    // What a saga returns is dispatched by the bus, outside of the saga.
    patch(
      cqrs.EventBus,
      'registerSaga',
      (original) =>
        function (saga) {
          const { name } = saga as Method;
          const watched = (events$: import('rxjs').Observable<object>): unknown =>
            ((saga as Method)(events$) as typeof events$).pipe(
              (require('rxjs') as typeof import('rxjs')).tap((command) => caused.add(`OrderSagas.${name} -> ${classOf([command])}`)),
            );
          return original.call(this, Object.defineProperty(watched, 'name', { value: name }));
        },
    );
    const nest = require('@nestjs/event-emitter') as typeof import('@nestjs/event-emitter');
    for (const method of ['emit', 'emitAsync'])
      patch(
        nest.EventEmitter2,
        method,
        (original) =>
          function (...args) {
            return emit([args[0]].flat().join('.'), () => original.apply(this, args));
          },
      );
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  const notInTheGraph = (): { heard: string[]; caused: string[] } => ({
    heard: sorted(heard).filter((row) => !graph.listens.has(row)),
    caused: sorted(caused).filter((row) => !graph.reaches.has(row)),
  });

  it('does in its process what the graph says that it could do', async () => {
    const { NestFactory } = require('@nestjs/core') as typeof import('@nestjs/core');
    const app = await NestFactory.createApplicationContext(shop.ShopModule as never, { logger: false });
    const enter = (cls: Class, method: string, ...args: unknown[]): unknown =>
      running.run({ by: `${cls.name}.${method}` }, () => app.get<Record<string, Method>>(cls as never)[method](...args));

    await enter(shop.ShopController, 'place', '1');
    await enter(shop.ShopController, 'place', 'x'.repeat(101));
    for (let i = 0; i < 10; i++) await enter(shop.ShopController, 'place', `more ${i}`);
    await enter(shop.ShopController, 'cancel', '1');
    expect(await enter(shop.ShopController, 'find', '1')).toBe('1');
    enter(shop.ShopController, 'complain', 'late');
    for (const method of ['openShop', 'open', 'shopChanged', 'visitors']) enter(shop.ShopResolver, method, '1');
    enter(shop.ShopGateway, 'knock');
    await soon();
    expect(app.get<{ shipped: string[] }>(shop.OrderArchive as never).shipped).toContain('1');
    await app.close();

    expect(notInTheGraph()).toEqual({ heard: [], caused: [] });
    expect(sorted(heard)).toEqual(
      expect.arrayContaining([
        'Complaint -> MailListener.onComplaint',
        'FindOrder -> FindOrderHandler.execute',
        'OrderPlaced -> OrderJournal.handle',
        'OrderShipped -> OrderArchive.handle',
        'ReserveStock -> ReserveStockHandler.execute',
        'StockCounted -> StockJournal.handle',
        'mail.reminded -> MailListener.onMail',
        'mail.sent -> MailListener.onSent',
        'mail.tested -> MailListener.onTested',
        'order.placed -> MailListener.onOrder',
        'payment.received -> PaymentsListener.onReceived',
        'payment.refused -> MailListener.onOrder',
        'payments.closed -> PaymentsListener.onClosed',
      ]),
    );
    expect(sorted(caused)).toEqual(
      expect.arrayContaining([
        'MailListener.onOrder -> mail.sent',
        'OrderSagas.counted -> CancelOrder',
        'OrderSagas.counted -> ChargeOrder',
        'OrderSagas.placed -> ReserveStock',
        'PaymentsListener.onReceived -> OrderShipped',
        'PlaceOrderHandler.execute -> OrderPlaced',
        'ShopController.place -> PlaceOrder',
      ]),
    );
    // A handler that is named for a class hides the one of its base class.
    expect(heard).not.toContain('OrderPlaced -> OrderArchive.handle');
    // And what never happened in a run with everything in it is not claimed either.
    const handlers = new Set([...heard].map((row) => row.split(' -> ')[1]));
    expect([...graph.listens].filter((row) => handlers.has(row.split(' -> ')[1]) && !heard.has(row))).toEqual([]);
  });

  it('sends to a broker, and hears from it, what the graph says', async () => {
    heard.clear();
    caused.clear();
    const { NestFactory } = require('@nestjs/core') as typeof import('@nestjs/core');
    const { ClientProxy, Server } = require('@nestjs/microservices') as typeof import('@nestjs/microservices');
    const { isObservable, lastValueFrom } = require('rxjs') as typeof import('rxjs');
    // The tool's spelling of a pattern; Nest's own has all in double quotes.
    const spelt = (pattern: unknown): string => String(pattern).replace(/"(\w+)":"(\w+)"/g, "$1:'$2'");

    class Broker extends Server {
      listen(done: () => void): void {
        done();
      }
      close(): void {}
      on(): void {}
      unwrap<T>(): T {
        return undefined as T;
      }
      async deliver(pattern: string, data: unknown): Promise<unknown> {
        let answer: unknown;
        for (let handler = this.getHandlerByPattern(pattern); handler; handler = handler.next as typeof handler) {
          const result = await handler(data);
          answer = isObservable(result) ? await lastValueFrom(result, { defaultValue: undefined }) : result;
        }
        return answer;
      }
    }
    const broker = new Broker();
    class Client extends ClientProxy {
      async connect(): Promise<void> {}
      close(): void {}
      unwrap<T>(): T {
        return undefined as T;
      }
      protected publish({ pattern, data }: { pattern: unknown; data: unknown }, done: (packet: object) => void): () => void {
        void this.tell(pattern, data).then((response) => done({ response, isDisposed: true }));
        return () => {};
      }
      protected async dispatchEvent<T>({ pattern, data }: { pattern: unknown; data: unknown }): Promise<T> {
        return (await this.tell(pattern, data)) as T;
      }
      private tell(pattern: unknown, data: unknown): Promise<unknown> {
        const route = this.normalizePattern(pattern as string);
        return emit(spelt(route), () => broker.deliver(route, data));
      }
    }
    const { BrokerController } = shop;
    observe(BrokerController, ['onShipped', 'onShop', 'sum'], told);
    for (const method of ['warmUp', 'hourly', 'everyMinute'])
      patch(
        BrokerController,
        method,
        (original) =>
          function () {
            return running.run({ by: `BrokerController.${method}` }, () => original.call(this));
          },
      );
    class Root {}
    const client = new Client();
    const clients = ['CLIENT', 'KAFKA'].map((provide) => ({ provide, useValue: client }));
    const module = { module: Root, imports: [shop.BrokerModule as never], providers: clients, exports: clients, global: true };
    const app = await NestFactory.createMicroservice(module, { strategy: broker, logger: false });
    await app.listen();
    await soon(60);
    const controller = app.get<Record<string, Method> & { sums: number[] }>(BrokerController as never);
    controller.hourly();
    await controller.everyMinute();
    await soon();
    await app.close();

    expect(controller.sums).toEqual([3]);
    expect(notInTheGraph()).toEqual({ heard: [], caused: [] });
    expect(sorted(heard)).toEqual([
      'order.shipped -> BrokerController.onShipped',
      'shop.told -> BrokerController.onShop',
      'shop.warm -> BrokerController.onShop',
      "{cmd:'sum',role:'math'} -> BrokerController.sum",
    ]);
    expect(sorted(caused)).toEqual([
      "BrokerController.everyMinute -> {cmd:'sum',role:'math'}",
      'BrokerController.hourly -> order.shipped',
      'BrokerController.onShipped -> shop.told',
      'BrokerController.warmUp -> shop.warm',
    ]);
  });

  it('adds the jobs that the graph says, to the processors that it says', async () => {
    const { BullExplorer } = require('@nestjs/bull/dist/bull.explorer.js') as { BullExplorer: Class };
    const jobs: string[] = [];
    interface Added {
      name: string;
      queueName: string;
      children?: Added[];
    }
    const flow = ({ name, queueName, children = [] }: Added): void => {
      jobs.push(`${queueName}/${name}`);
      children.forEach(flow);
    };
    /** Queues as the packages understand their arguments; nothing is kept anywhere. */
    const bullmq = (queue: string): object => ({
      add: async (name: string) => jobs.push(`${queue}/${name}`),
      addBulk: async (all: { name: string }[]) => all.forEach(({ name }) => void jobs.push(`${queue}/${name}`)),
      upsertJobScheduler: async (id: string, _repeat: object, template?: { name?: string }) =>
        jobs.push(`${queue}/${template?.name ?? id}`),
    });
    const handlers = new Map<string, string>();
    const audio = {
      add: async (name: unknown) => jobs.push(typeof name === 'string' ? `audio/${name}` : 'audio'),
      addBulk: async (all: { name: string }[]) => all.forEach(({ name }) => void jobs.push(`audio/${name}`)),
      process: (...args: unknown[]) => handlers.set(typeof args[0] === 'string' ? args[0] : '', (args.at(-1) as Method).name),
    };
    const service = new (shop.Jobs as unknown as new (...deps: unknown[]) => Record<string, Method>)(
      bullmq('mail'),
      bullmq('reports'),
      { add: async (job: Added) => flow(job) },
      audio,
    );
    await service.welcome(['a']);
    await service.sing();
    await service.night();
    expect(sorted(jobs).filter((job) => !graph.events.has(job))).toEqual([]);
    expect(sorted(jobs)).toEqual(
      ['audio', 'audio/mix', 'audio/transcode', 'mail/news', 'mail/welcome', 'reports/close', 'reports/daily', 'reports/sum'].sort(),
    );

    // Bull: what the package registers for each decorated method; Queue.prototype.processJob looks for the name, and then for "*".
    const explorer = Object.create(BullExplorer.prototype) as Record<string, Method>;
    const processor = new (shop.AudioProcessor as unknown as new () => Record<string, Method>)();
    for (const method of ['transcode', 'unnamed', 'anything']) {
      const options = Reflect.getMetadata('bull:module_queue_process', processor[method]) as object;
      explorer.handleProcessor(processor, method, audio, undefined, false, options);
    }
    for (const job of jobs) {
      const [queue, name = ''] = job.split('/');
      const cls = Object.values(shop).find((c) => {
        const options = Reflect.getMetadata('bullmq:processor_metadata', c) as { name: string } | undefined;
        return options?.name === queue;
      });
      if (cls) heard.add(`${job} -> ${cls.name}.process`);
      else heard.add(`${job} -> AudioProcessor.${(handlers.get(name) ?? handlers.get('*'))?.replace('bound ', '')}`);
    }
    expect(sorted(heard).filter((row) => !graph.listens.has(row))).toEqual([]);
    const claimed = sorted(graph.listens).filter((row) => /^(audio|mail|reports)\b(?!\.)/.test(row) && !heard.has(row));
    expect(claimed).toEqual([]);
  });
});

describe('the house and the shop without a framework', () => {
  const heard = new Set<string>();
  const told = new Set<string>();
  let current = '';
  const restore: (() => void)[] = [];

  /** A listener's own name, or else that of the function of the fixture that registers it. */
  const nameOf = (listener: Method): string => {
    const own = listener.name.replace(/^bound /, '');
    const frames = (new Error().stack ?? '').split('\n').filter((line) => line.includes('fixtures/node/src'));
    const waits = own === 'resolver';
    if (own && !waits) return own;
    const enclosing = frames.map((line) => /at (?:async )?(new )?([\w.]+) \(/.exec(line)).find((match) => match);
    const [, made, name] = enclosing ?? [];
    return made ? `${name}.constructor` : (name ?? '<module>');
  };

  beforeAll(() => {
    let inside = false;
    for (const { prototype } of [EventEmitter, EventEmitter2.EventEmitter2, EventEmitter3] as unknown as Class[]) {
      for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener', 'many', 'onAny']) {
        const original = prototype[method];
        if (!original) continue;
        restore.push(() => Object.assign(prototype, { [method]: original }));
        prototype[method] = function (...args) {
          const i = args.findIndex((arg) => typeof arg === 'function');
          const ours = !inside && (new Error().stack ?? '').includes('fixtures/node/src');
          if (ours) {
            const listener = args[i] as Method;
            const name = nameOf(listener);
            args[i] = function (this: unknown, ...given: unknown[]) {
              heard.add(`${current} -> ${name}`);
              return listener.apply(this, given);
            };
          }
          const before = inside;
          inside = true;
          try {
            return original.apply(this, args);
          } finally {
            inside = before;
          }
        };
      }
      for (const method of ['emit', 'emitAsync']) {
        const original = prototype[method];
        if (!original) continue;
        restore.push(() => Object.assign(prototype, { [method]: original }));
        prototype[method] = function (...args) {
          const before = current;
          current = [args[0]].flat().map(String).join('.');
          if ((new Error().stack ?? '').split('\n').slice(2, 4).join().includes('fixtures/node/src')) told.add(current);
          try {
            return original.apply(this, args);
          } finally {
            current = before;
          }
        };
      }
    }
  });

  afterAll(() => {
    for (const undo of restore) undo();
  });

  it('do what the graph says that they could do', async () => {
    const { Bell, Butler, Door, diary } = await import('../fixtures/node/src/house.js');
    const { Cashier, ship } = await import('../fixtures/node/src/desk.js');
    const { orders } = await import('../fixtures/node/src/orders.js');
    const { Buyer, Stock } = await import('../fixtures/node/src/stock.js');
    const door = new Door();
    const bell = new Bell();
    const butler = new Butler(door, bell);
    bell.ring();
    door.close();
    await soon();
    expect(butler.seen).toContain('opened for guest');
    expect(diary.listenerCount('visit.begun')).toBe(2);

    new Buyer(new Stock());
    const cashier = new Cashier();
    cashier.listen();
    const shipped = ship('1');
    orders.place('1');
    orders.place('');
    await shipped;
    expect(cashier.paid).toEqual(['1']);

    const graph = await rowsOf('fixtures/node');
    const listens = [...graph.listens];
    // A listener's own name comes without its class.
    const known = (row: string): boolean => {
      const [event, name] = row.split(' -> ');
      return listens.some((l) => l === row || (l.startsWith(`${event} -> `) && l.endsWith(`.${name}`)));
    };
    expect(sorted(heard).filter((row) => !known(row))).toEqual([]);
    expect(sorted(told).filter((event) => !graph.events.has(event))).toEqual([]);
    expect(sorted(heard)).toEqual(
      expect.arrayContaining([
        'asked -> buy',
        'closed -> Butler.constructor',
        'empty -> Buyer.constructor',
        'guest.counted -> Butler.constructor',
        'low -> look',
        'opened -> greet',
        'paid -> Cashier.listen',
        'paid -> ship',
        'placed -> Stock.constructor',
        'placed -> charge',
        'refused -> remind',
        'rung -> answer',
        'shipped -> thank',
        'visit.begun -> count',
        'visit.begun -> remember',
      ]),
    );
  });
});
