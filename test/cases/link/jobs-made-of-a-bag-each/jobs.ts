import * as amqp from 'amqplib';

const open = async () => (await amqp.connect('amqp://localhost')).createChannel();

interface Work {
  perform(value: string): Promise<void>;
  complete?(value: string): Promise<void>;
  failed?(value: string): Promise<void>;
}

/** Where what comes is run by a function beside. */
export const createJob = (queue: string, work: Work) => ({
  async push(value: string) {
    (await open()).sendToQueue(queue, Buffer.from(value));
  },
  async run(value: string) {
    await work.perform(value);
    await work.complete?.(value);
  },
  async start() {
    const channel = await open();
    await channel.consume(queue, async (message) => {
      let value: string;
      value = String(message?.content);
      try {
        await this.run(value);
      } catch {
        await work.failed?.(value);
      }
    });
  },
});

/** One that makes another bag around what it is given. */
export const createNoted = (queue: string, perform: (value: string) => Promise<void>) =>
  createJob(queue, {
    perform: async (value) => {
      console.log(queue);
      await perform(value);
    },
  });

export async function work(...jobs: { start(): Promise<void> }[]) {
  for (const job of jobs) await job.start();
}
