import { serve } from 'durable-steps';
import { bus } from '../../../lib/bus';

interface Input {
  order: string;
}

async function ship(order: string) {
  bus.emit('order.shipped', order);
}

export const { POST } = serve<Input>(async (context) => {
  await context.run('ship', async () => ship(context.requestPayload.order));
});
