import { Channel, ConsumeMessage } from 'amqplib';
export abstract class Consumer { protected abstract queue: string; constructor(protected ch: Channel) {}
  async start() { await this.ch.consume(this.queue, async (m) => { if (!m) return; try { await this.handle(JSON.parse(m.content.toString())); this.ch.ack(m); } catch (e) { if ((m.properties.headers?.['x-retry'] ?? 0) < 3) this.ch.sendToQueue(`${this.queue}.retry`, m.content); else this.ch.sendToQueue('dead', m.content); this.ch.ack(m); } }); }
  protected abstract handle(x: any): Promise<void>; }
export class A extends Consumer { protected queue = 'a'; protected async handle(x: any) { this.ch.sendToQueue('b', Buffer.from('')); } }
export class B extends Consumer { protected queue = 'b'; protected async handle(x: any) {} }
export class Dead extends Consumer { protected queue = 'dead'; protected async handle(x: any) { console.log(x); } }
export async function boot(ch: Channel) { for (const c of [new A(ch), new B(ch), new Dead(ch)]) await c.start(); }
export async function boot2(ch: Channel) { await ch.consume('a.retry', (m) => { ch.sendToQueue('a', m!.content); }); }
