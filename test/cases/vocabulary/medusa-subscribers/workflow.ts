import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { emitEventStep } from '@medusajs/medusa/core-flows';

export const closeWorkflow = createWorkflow('close', (input: { id: string }) => {
  emitEventStep({ eventName: 'order.closed', data: input });
  return new WorkflowResponse(input);
});
