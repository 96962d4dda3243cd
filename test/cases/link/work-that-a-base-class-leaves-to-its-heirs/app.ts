import amqp from 'amqplib';
import { Kafka, type EachMessagePayload } from 'kafkajs';
import { Worker, type Job } from 'bullmq';
import { EventEmitter } from 'node:events';
const out = new EventEmitter();
abstract class C1 {
  constructor(private readonly channel: amqp.Channel, private readonly queue: string) {}
  async start() { await this.channel.consume(this.queue, this.onMessage.bind(this)); }
  private async onMessage(m: amqp.ConsumeMessage | null) { const d = JSON.parse(m!.content.toString()); await this.handle(d); this.channel.ack(m!); }
  abstract handle(d: unknown): Promise<void>;
}
class A1 extends C1 { constructor(c: amqp.Channel) { super(c, 'a1'); } async handle() { out.emit('a1.done'); } }
class B1 extends C1 { constructor(c: amqp.Channel) { super(c, 'b1'); } async handle() { out.emit('b1.done'); } }
abstract class C2 {
  abstract topic: string;
  private consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'g' });
  async run() {
    await this.consumer.subscribe({ topic: this.topic });
    await this.consumer.run({ eachMessage: async (payload: EachMessagePayload) => { await this.each(payload); } });
  }
  private async each({ message }: EachMessagePayload) {
    const value = message.value?.toString();
    if (!value) return;
    try { await this.process(JSON.parse(value)); } catch (e) { await this.onError(e); }
  }
  protected abstract process(v: unknown): Promise<void>;
  protected async onError(e: unknown) { console.error(e); }
}
class A2 extends C2 { topic = 'a2'; protected async process() { out.emit('a2.done'); } }
class B2 extends C2 { topic = 'b2'; protected async process() { out.emit('b2.done'); } protected async onError() { out.emit('b2.failed'); } }
abstract class C3<T> {
  protected worker: Worker;
  constructor(queue: string) {
    this.worker = new Worker(queue, async (job: Job<T>) => this.wrap(job), { connection: {} });
    this.worker.on('failed', (job, e) => this.failed(e));
  }
  private async wrap(job: Job<T>) { const t = Date.now(); const r = await this.perform(job.data, job); console.log(t); return r; }
  protected failed(e: unknown) {}
  protected abstract perform(d: T, job: Job<T>): Promise<unknown>;
}
class A3 extends C3<number> { constructor() { super('a3'); } async perform() { out.emit('a3.done'); } }
class B3 extends C3<number> { constructor() { super('b3'); } async perform() { out.emit('b3.done'); } }
abstract class C4 {
  abstract readonly eventName: string;
  constructor(protected readonly bus: EventEmitter) {}
  register() { this.bus.on(this.eventName, async (e) => { try { if (!this.shouldHandle(e)) return; await this.safe(e); } catch (x) { console.log(x); } }); return this; }
  protected shouldHandle(e: unknown) { return true; }
  private async safe(e: unknown) { await this.handleEvent(e); }
  protected handleEvent(e: unknown): Promise<void> { throw new Error('not implemented'); }
}
class A4 extends C4 { eventName = 'a4'; protected async handleEvent() { out.emit('a4.done'); } protected shouldHandle(e: any) { return e.ok; } }
class B4 extends C4 { eventName = 'b4'; protected async handleEvent() { out.emit('b4.done'); } }
export async function main(c: amqp.Channel) {
  for (const w of [new A1(c), new B1(c)]) await w.start();
  await new A2().run(); await new B2().run();
  new A3(); new B3();
  new A4(out).register(); new B4(out).register();
}
