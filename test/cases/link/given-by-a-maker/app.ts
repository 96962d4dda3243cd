import { connect, senderLater, senderOf } from './senders';

export const packed = senderOf({ topic: 'packed' });
export let lost: (data: unknown) => unknown;
export let nobody: (data: unknown) => unknown;

export async function start(): Promise<void> {
  await connect();
  lost = await senderLater('lost');
  nobody = await senderLater('nobody');
}

export class Desk {
  private readonly weighed = senderOf({ topic: 'weighed' });
  weigh(id: string): void {
    this.weighed({ id });
  }
}
