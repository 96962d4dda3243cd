import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';

export const notifyStep = createStep('notify', async (input: { id: string }, { container }) => {
  const bus = container.resolve(Modules.EVENT_BUS);
  await bus.emit({ name: 'order.notified', data: input });
  return new StepResponse(input);
});
