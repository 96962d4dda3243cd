import { BaseConsumer } from './consumer';

export enum OrderEventType {
  PLACED = 'OrderPlaced',
  CANCELLED = 'OrderCancelled',
}

export class PaymentConsumer extends BaseConsumer {
  async start(): Promise<void> {
    await this.subscribe({
      topic: 'order.events',
      handlers: [
        {
          eventType: OrderEventType.PLACED,
          handle: async function charge(value) {
            console.log(value);
          },
        },
        {
          eventType: OrderEventType.CANCELLED,
          handle: async function refund(value) {
            console.log(value);
          },
        },
      ],
    });
  }

  /** Ways to print, kept by what they are for: nothing is heard. */
  print(rows: { format: string; text: string }[]): string[] {
    const printers = new Map<string, (text: string) => string>();
    printers.set('OrderPlaced', (text) => text.toUpperCase());
    printers.set('OrderCancelled', (text) => text.toLowerCase());
    return rows.map((row) => printers.get(row.format)?.(row.text) ?? '');
  }
}
