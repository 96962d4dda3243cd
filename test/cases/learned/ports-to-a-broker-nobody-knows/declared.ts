/** Whoever is given as this is no part of the code. */
export interface MessageBus {
  publish(topic: string, data: unknown): Promise<void>;
  subscribe(topic: string, handler: (data: unknown) => Promise<void>): void;
}

export class Payments {
  constructor(private readonly bus: MessageBus) {}

  async pay(amount: number) {
    await this.bus.publish('payment.created', { amount });
  }

  start() {
    this.bus.subscribe('payment.created', (data) => this.onCreated(data));
  }

  private async onCreated(data: unknown) {
    await this.bus.publish('payment.booked', data);
  }
}
