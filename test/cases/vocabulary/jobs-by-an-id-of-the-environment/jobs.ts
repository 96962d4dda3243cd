import { Queue, Worker } from 'bullmq';

export class Removals {
  private readonly queue = new Queue('shop.remove');

  add(id: string) {
    return this.queue.add(id, { id });
  }
}

export const removing = () => new Worker('shop.remove', async () => {});

export class Mails {
  private readonly queue = new Queue('mails');

  add(kind: string) {
    return this.queue.add(kind, {});
  }
}
