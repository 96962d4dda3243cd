import { type Consumer, connect, type JetStreamClient, type JetStreamManager } from 'nats';

/** Which subjects a consumer hears is said where it is made. */
export async function prepare(manager: JetStreamManager): Promise<void> {
  await manager.consumers.add('LIFTS', { durable_name: 'doors', filter_subject: 'lift.stopped' });
  await manager.consumers.add('LIFTS', { durable_name: 'screens', filter_subjects: ['lift.moved', 'lift.stopped'] });
  await manager.consumers.add('LIFTS', { durable_name: 'logs' });
}

export async function doors(js: JetStreamClient): Promise<void> {
  const consumer = await js.consumers.get('LIFTS', 'doors');
  for await (const message of await consumer.consume()) {
    await js.publish('door.opened', message.data);
    message.ack();
  }
}

export class Screens {
  private consumer!: Consumer;
  constructor(private readonly js: JetStreamClient) {}
  async start(): Promise<void> {
    this.consumer = await this.js.consumers.get('LIFTS', 'screens');
    await this.consumer.consume({ callback: (message) => this.show(message.subject) });
  }
  private show(subject: string): void {
    void this.js.publish('screen.shown', subject);
  }
}

/** One of which nobody says what it hears. */
export async function logs(js: JetStreamClient): Promise<void> {
  const consumer = await js.consumers.get('LIFTS', 'logs');
  const messages = await consumer.fetch({ max_messages: 10 });
  for await (const message of messages) console.log(message.subject);
}

export async function lift(): Promise<void> {
  const connection = await connect();
  await prepare(await connection.jetstreamManager());
  const js = connection.jetstream();
  await js.publish('lift.moved');
  await js.publish('lift.stopped');
}
