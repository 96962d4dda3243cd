import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';

export const tell = createStep(
  'tell',
  async (input: { eventName: string }, { container }) => {
    const bus = container.resolve(Modules.EVENT_BUS);
    await bus.emit({ name: input.eventName, data: input });
    return new StepResponse(input);
  },
  async (told: unknown) => {
    console.log(told);
  },
);
