import type { JetStreamClient, JetStreamManager, JsMsg } from 'nats';

interface Options {
  durable: string;
  subject: string;
}
type Handler = (subject: string) => Promise<void>;

/** What runs the handler is made by another function. */
function processing({ handler }: { handler: Handler }) {
  return async function run(message: JsMsg): Promise<void> {
    try {
      await handler(message.subject);
      message.ack();
    } catch {
      message.nak();
    }
  };
}

async function worker(js: JetStreamClient, manager: JetStreamManager, options: Options, handler: Handler): Promise<void> {
  await manager.consumers.add('LIFTS', { durable_name: options.durable, filter_subjects: [options.subject] });
  const consumer = await js.consumers.get('LIFTS', options.durable);
  const run = processing({ handler });
  const loop = async (): Promise<void> => {
    for (;;) {
      const messages = await consumer.fetch({ max_messages: 10 });
      const tasks: Promise<void>[] = [];
      for await (const message of messages) tasks.push(run(message));
      await Promise.allSettled(tasks);
    }
  };
  void loop();
}

export async function lights(js: JetStreamClient, manager: JetStreamManager): Promise<void> {
  await worker(js, manager, { durable: 'lights', subject: 'door.opened' }, async () => {
    await js.publish('light.lit');
  });
}

export async function bells(js: JetStreamClient, manager: JetStreamManager): Promise<void> {
  await worker(js, manager, { durable: 'bells', subject: 'lift.stopped' }, async () => {
    await js.publish('bell.rung');
  });
}
