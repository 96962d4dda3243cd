import amqp from 'amqplib';
import { EventEmitter } from 'node:events';
const out = new EventEmitter();
export abstract class Consumer<T> {
  protected abstract queue: string;
  protected abstract handle(msg: T): Promise<void>;
  constructor(private readonly channel: amqp.Channel) {}
  async start() {
    await this.channel.assertQueue(this.queue);
    await this.channel.consume(this.queue, async (m) => {
      if (!m) return;
      try {
        await this.process(m);
        this.channel.ack(m); out.emit('worked');
      } catch (e) {
        this.channel.nack(m);
      }
    });
  }
  async poll() { await this.process(null as never); out.emit('polled'); }
  private async process(m: amqp.ConsumeMessage) {
    const data = JSON.parse(m.content.toString()) as T;
    if (!this.validate(data)) return;
    await this.retry(() => this.handle(data));
  }
  protected validate(_: T) { return true; }
  private async retry(f: () => Promise<void>) { for (let i = 0; i < 3; i++) { try { return await f(); } catch {} } }
}
export class Mails extends Consumer<{ to: string }> {
  protected queue = 'mails';
  protected async handle(msg: { to: string }) { out.emit('mail.sent', msg.to); }
}
export class Bills extends Consumer<{ id: string }> {
  protected queue = 'bills';
  protected async handle(msg: { id: string }) { out.emit('bill.paid', msg.id); }
}
export async function main(channel: amqp.Channel) {
  const mails = new Mails(channel);
  const bills = new Bills(channel);
  await Promise.all([mails.start(), bills.start()]);
  await bills.poll();
  channel.sendToQueue('mails', Buffer.from('{}'));
}
