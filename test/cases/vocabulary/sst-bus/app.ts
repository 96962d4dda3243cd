import { bus } from 'sst/aws/bus';
import { event } from 'sst/event';
import { Resource } from 'sst';

const defineEvent = event.builder({ validator: (schema: unknown) => (input: unknown) => [schema, input], metadata: () => ({}) });
export const Events = {
  Created: defineEvent('order.created', {}),
  Paid: defineEvent('order.paid', {}),
};

export async function create() {
  await bus.publish(Resource.Bus, Events.Created, { id: '1' });
}
export const handler = bus.subscriber([Events.Created, Events.Paid], async (one) => {
  if (one.type === 'order.created') await bus.publish(Resource.Bus, 'order.paid', {});
});
