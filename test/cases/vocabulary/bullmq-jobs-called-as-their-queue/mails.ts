import { Queue, Worker } from 'bullmq';

type Channel = 'mail' | 'text';

const NAMES: Record<Channel, string> = { mail: 'send-mail', text: 'send-text' };

class Outgoing {
  private readonly queues: Record<Channel, Queue> = { mail: new Queue(NAMES.mail), text: new Queue(NAMES.text) };

  async enqueue(channel: Channel, to: string): Promise<void> {
    await this.queues[channel].add(`send-${channel}`, { to });
  }
}

const CHANNELS: readonly Channel[] = ['mail', 'text'];

export class Reminders {
  private readonly enabled: Channel[];

  constructor(
    private readonly outgoing: Outgoing,
    isEnabled: (channel: Channel) => boolean,
  ) {
    this.enabled = CHANNELS.filter((channel) => isEnabled(channel));
  }

  async remind(to: string): Promise<void> {
    const reminders = this.enabled.map((channel) => ({ channel, to }));
    for (const reminder of reminders) await this.outgoing.enqueue(reminder.channel, reminder.to);
  }
}

new Worker(NAMES.mail, async function mail() {});
new Worker(NAMES.text, async function text() {});
