import { defineWorkflow, start, WorkflowManager } from '@convex-dev/workflow';
import { components, internal } from './_generated/api';
import { action } from './_generated/server';

const workflow = new WorkflowManager(components.workflow);

export const fulfil = workflow.define({
  handler: async (step, { to }: { to: string }): Promise<void> => {
    await step.runAction(internal.mails.send, { to });
  },
});
export const restock = defineWorkflow(components.workflow, { args: {} }).handler(async (step): Promise<void> => {
  await step.runMutation(internal.mails.mark, { to: 'stock' });
});

export const begin = action({
  handler: async (ctx, { to }: { to: string }) => {
    await workflow.start(ctx, internal.fulfilment.fulfil, { to });
    await start(ctx, internal.fulfilment.restock, {});
  },
});
