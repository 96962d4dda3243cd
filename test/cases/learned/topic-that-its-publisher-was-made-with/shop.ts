import { SNSClient } from '@aws-sdk/client-sns';
import { consume, type DomainEvent, type Handler, MessageHandler, type Publisher, SnsPublisher } from './bus';

const publisher = new SnsPublisher(new SNSClient({}), 'shop-events');
const ledger = new SnsPublisher(new SNSClient({}), 'ledger-events');

class OrderPlacedHandler implements Handler {
  constructor(private readonly events: Publisher) {}
  async handle({ payload }: DomainEvent): Promise<void> {
    await this.events.publish({ type: 'ORDER_BILLED', payload });
  }
}
class OrderBilledHandler implements Handler {
  async handle(event: DomainEvent): Promise<void> {
    console.log(event);
  }
}
const handlers = new Map<string, Handler>([
  ['ORDER_PLACED', new OrderPlacedHandler(ledger)],
  ['ORDER_BILLED', new OrderBilledHandler()],
]);
consume(process.env.QUEUE_URL!, new MessageHandler(handlers));

export async function place(id: string): Promise<void> {
  await publisher.publish({ type: 'ORDER_PLACED', payload: { id } });
}
/** A text is no event that would be looked up. */
export async function complain(): Promise<void> {
  await ledger.report('slow');
}
