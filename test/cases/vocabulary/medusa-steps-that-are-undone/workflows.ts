import { createWorkflow, parallelize, when } from '@medusajs/framework/workflows-sdk';
import { tell } from './step.js';

export const open = createWorkflow('open', (input: { id: string }) => {
  parallelize(tell({ eventName: 'order.opened' }), tell({ eventName: 'order.seen' }));
  when(input, ({ id }) => id !== '').then(() => {
    tell({ eventName: 'order.named' });
  });
});

export const reopen = createWorkflow({ name: 'reopen' }, (input: { id: string }) => {
  open.runAsStep({ input });
});
