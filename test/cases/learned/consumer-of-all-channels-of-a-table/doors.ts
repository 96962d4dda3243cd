import { Bus } from './bus';

export const TOPICS = { OPENED: 'door.opened', RANG: 'bell.rang', BURNS: 'house.burns' } as const;

export class Doors {
  private readonly bus = Bus.get();
  register() {
    this.bus
      .on(TOPICS.OPENED, this.ring.bind(this))
      .on(TOPICS.RANG, async (data) => this.answer(data))
      .on(TOPICS.BURNS, async () => this.open());
  }
  async open() {
    await this.bus.publish(TOPICS.OPENED, {});
  }
  private async ring() {
    await this.bus.publish(TOPICS.RANG, {});
  }
  private answer(data: unknown) {
    console.log(data);
  }
}
