import { EventEmitter } from 'node:events';

export enum JobType {
  ONE_TIME = 'ONE_TIME',
  WEBHOOK = 'WEBHOOK',
  AGENT = 'AGENT',
}

const events = new EventEmitter();

export const jobs = {
  async add(params: { type: JobType; topic: string }): Promise<void> {
    const { type } = params;
    if (params.type === JobType.WEBHOOK || params.type === JobType.ONE_TIME) await limit();
    switch (type) {
      case JobType.ONE_TIME:
        send('one-time', params.topic);
        break;
      case JobType.WEBHOOK:
        send('webhook', params.topic);
        break;
      case JobType.AGENT:
        send('agent', params.topic);
        break;
    }
  },
};

function send(queue: string, topic: string) {
  events.emit(`${queue}.${topic}`);
}

async function limit() {}

events.on('one-time.order', () => {});
events.on('webhook.order', () => {});
events.on('agent.question', () => {});

export async function hook() {
  await jobs.add({ type: JobType.WEBHOOK, topic: 'order' });
}

export async function ask() {
  await jobs.add({ type: JobType.AGENT, topic: 'question' });
}
