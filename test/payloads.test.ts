import { expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { folder } from './support/cli.js';

const payloads = async (files: Record<string, string>) => {
  const { graph } = await analyse({ root: folder(files) });
  return {
    of: Object.fromEntries(graph.events.map((e) => [e.name, e.payload])),
    types: Object.fromEntries((graph.types ?? []).map((t) => [t.id, t.schema])),
    graph,
  };
};

const EMITTER = "import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';\n";
const STRING = { type: 'string' };

it('a class with its bases, in JSON Schema, with the types that it speaks of', async () => {
  const { of, types, graph } = await payloads({
    'events.ts': `import { EventEmitter2 } from '@nestjs/event-emitter';
import { type Money as Cash, Status } from './money';
export type Id = string;
interface Page<T> { items: T[]; next?: string | null }
abstract class DomainEvent { readonly occurredAt: Date = new Date(); version = 1; static count = 0; }
export class Shipped extends DomainEvent {
  constructor(readonly id: Id, readonly total: Cash | null, readonly status: Status, readonly page: Page<{ sku: string /* its number */ }>, readonly parent?: Shipped, private readonly ext?: Prisma.Order) { super(); }
}
export class Shipping {
  constructor(private readonly events: EventEmitter2) {}
  ship() { this.events.emit('shipped', new Shipped('1', null, Status.Open, { items: [] })); }
}`,
    'money.ts': `export interface Amount { amount: number }
export interface Money extends Amount { currency: 'EUR' | 'USD'; format(): string }
export enum Status { Open = 'open', Closed = 'closed' }`,
  });
  expect(of['shipped']).toEqual([
    { name: 'id', type: 'Id', schema: { $ref: '#/types/Id' } },
    { name: 'total', type: 'Cash | null', schema: { anyOf: [{ type: 'null' }, { $ref: '#/types/Money' }].reverse() } },
    { name: 'status', type: 'Status', schema: { $ref: '#/types/Status' } },
    {
      name: 'page',
      type: 'Page<{ sku: string }>',
      schema: {
        type: 'object',
        properties: {
          items: { type: 'array', items: { type: 'object', properties: { sku: STRING }, required: ['sku'] } },
          next: { anyOf: [STRING, { type: 'null' }] },
        },
        required: ['items'],
      },
    },
    { name: 'parent', type: 'Shipped', optional: true, schema: { $ref: '#/types/Shipped' } },
    { name: 'ext', type: 'Prisma.Order', optional: true, schema: { title: 'Prisma.Order' } },
    { name: 'occurredAt', type: 'Date', schema: { type: 'string', format: 'date-time' } },
    { name: 'version', type: null, schema: { type: 'number' } },
  ]);
  expect(Object.keys(types)).toEqual(['Id', 'Money', 'Shipped', 'Status']);
  expect(types['Money']).toEqual({
    type: 'object',
    properties: { currency: { type: 'string', enum: ['EUR', 'USD'] }, amount: { type: 'number' } },
    required: ['currency', 'amount'],
  });
  expect(types['Status']).toEqual({ type: 'string', enum: ['open', 'closed'] });
  expect(graph.types!.find((t) => t.id === 'Money')!.declared).toEqual({ file: 'money.ts', line: 2 });
});

it('what is given where an event is emitted, else what its handler takes, else the literal', async () => {
  const { of } = await payloads({
    'a.ts': `${EMITTER}interface Order { id: string }
class Made { constructor(readonly id: number) {} }
export class A {
  constructor(private readonly events: EventEmitter2) {}
  run(order: Order, text: string) {
    this.events.emit('typed', order);
    this.events.emit('made', new Made(1));
    this.events.emit('literal', { id: 1, name: 'x', at: new Date(), tags: [], deep: { ok: true }, order, text });
    this.events.emit('taken', { id: 1 });
    this.events.emit('scalar', text);
    this.events.emit('nothing');
  }
  @OnEvent('taken') taken(given: { id: number; by?: Order }) {}
  @OnEvent('made') heard(other: Order) {}
}`,
  });
  expect(of['typed']).toEqual([{ name: 'id', type: 'string', schema: STRING }]);
  expect(of['made']).toEqual([{ name: 'id', type: 'number', schema: { type: 'number' } }]);
  expect(of['taken']).toEqual([
    { name: 'id', type: 'number', schema: { type: 'number' } },
    { name: 'by', type: 'Order', optional: true, schema: { $ref: '#/types/Order' } },
  ]);
  expect(of['literal']).toEqual([
    { name: 'id', type: null, schema: { type: 'number' } },
    { name: 'name', type: null, schema: STRING },
    { name: 'at', type: null, schema: { type: 'string', format: 'date-time' } },
    { name: 'tags', type: null, schema: { type: 'array' } },
    { name: 'deep', type: null, schema: { type: 'object', properties: { ok: { type: 'boolean' } }, required: ['ok'] } },
    { name: 'order', type: null, schema: { $ref: '#/types/Order' } },
    { name: 'text', type: null, schema: STRING },
  ]);
  expect([of['scalar'], of['nothing']]).toEqual([null, null]);
});

it('jobs and messages: the data of a Job, the @Payload() of a handler', async () => {
  const { of } = await payloads({
    'a.ts': `import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { Job, Queue } from 'bullmq';
interface Mail { to: string }
export class A {
  constructor(@InjectQueue('mails') private readonly mails: Queue, @InjectQueue('other') private readonly other: Queue) {}
  run(mail: Mail) { this.mails.add('welcome', mail); }
  @EventPattern('stock') onStock(@Ctx() context: object, @Payload() data: Mail) {}
}
@Processor('files')
export class Files extends WorkerHost {
  async process(job: Job<{ path: string }>) {}
}`,
  });
  expect(of['mails/welcome']).toEqual([{ name: 'to', type: 'string', schema: STRING }]);
  expect(of['stock']).toEqual([{ name: 'to', type: 'string', schema: STRING }]);
  expect(of['files']).toEqual([{ name: 'path', type: 'string', schema: STRING }]);
});

it('types of one name are told apart, circles and generics that speak of themselves end', async () => {
  const event = (type: string) => `${EMITTER}import { T } from './${type}/t';
export class E${type} { constructor(readonly t: T) {} }
export class A${type} { constructor(private readonly e: EventEmitter2) {} run(t: T) { this.e.emit('${type}', new E${type}(t)); } }`;
  const { of, types } = await payloads({
    'a.ts': event('a'),
    'b.ts': event('b'),
    'a/t.ts': 'export interface T { self: T[]; list: List<string> }\ninterface List<X> { head: X; tail: List<X> }',
    'b/t.ts': 'export type T = { self: T } & Other;\nexport class Other extends Other {}',
  });
  expect(of['a']![0].schema).toEqual({ $ref: '#/types/T%20(a~1t.ts)' });
  expect(types['T (a/t.ts)']).toMatchObject({
    properties: { self: { type: 'array' }, list: { properties: { head: STRING, tail: { title: 'List' } } } },
  });
  expect(types['T (b/t.ts)']).toMatchObject({
    allOf: [{ properties: { self: { $ref: '#/types/T%20(b~1t.ts)' } } }, { $ref: '#/types/Other' }],
  });
});

it('ends where a literal holds what made it', async () => {
  const { of } = await payloads({
    'a.ts': `${EMITTER}const node = () => ({ child: node(), n: 1 });
export class S { constructor(private readonly e: EventEmitter2) {} run() { this.e.emit('tree', node()); } }`,
  });
  expect(of['tree']!.map((f) => f.name)).toEqual(['child', 'n']);
});

it('describes no deeper than three types', async () => {
  const { types } = await payloads({
    'a.ts': `${EMITTER}interface A1 { x: A2 }\ninterface A2 { x: A3 }\ninterface A3 { x: A4 }\ninterface A4 { x: string }
class E { constructor(readonly x: A1) {} }
export class S { constructor(private readonly e: EventEmitter2) {} run(a: A1) { this.e.emit('e', new E(a)); } }`,
  });
  expect(Object.keys(types)).toEqual(['A1', 'A2', 'A3']);
  expect(types['A3']).toMatchObject({ properties: { x: { title: 'A4' } } });
});
