import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';
import { notifyStep } from './step.js';

export const closeWorkflow = createWorkflow('close', (input: { id: string }) => {
  notifyStep(input);
  emitEventStep({ eventName: 'order.closed', data: input });
  return new WorkflowResponse(input);
});
