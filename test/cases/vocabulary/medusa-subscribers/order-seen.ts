import type { SubscriberArgs } from '@medusajs/framework';
import type { IEventBusModuleService } from '@medusajs/framework/types';

export default async function handler({ container }: SubscriberArgs) {
  const bus: IEventBusModuleService = container.resolve('event_bus');
  await bus.emit([{ name: 'order.counted', data: {} }]);
}
export const config = { event: 'order.seen' };
