import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { Modules } from '@medusajs/framework/utils';
import { closeWorkflow } from './workflow.js';

export default async function orderPlaced({ event, container }: SubscriberArgs<{ id: string }>) {
  const bus = container.resolve(Modules.EVENT_BUS);
  await bus.emit({ name: 'order.seen', data: event.data });
  await closeWorkflow(container).run({ input: event.data });
}

export const config: SubscriberConfig = {
  event: ['order.placed', 'order.updated'],
};
