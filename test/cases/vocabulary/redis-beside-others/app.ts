import { Queue, Worker } from 'bullmq';
import Redis from 'ioredis';

const out = new Redis();
const incoming = new Redis();
const mails = new Queue('mails');

new Worker('mails', async () => {
  await out.publish('mail:sent', '1');
  await out.publish('metrics', '1');
});

incoming.subscribe('mail:sent', 'config');
incoming.on('message', function show(channel, text) {});

export const send = () => mails.add('welcome', {});

export class Cancellation {
  constructor(
    private readonly out: Redis,
    private readonly incoming: Redis,
  ) {}

  async cancel(id: string) {
    await this.out.publish('cancel', id);
  }

  async listen() {
    await this.incoming.subscribe('cancel');
    this.incoming.on('message', (_channel, id) => this.stop(id));
  }

  private stop(_id: string) {}
}
