import { Client, WorkflowClient } from '@temporalio/client';
import { changed, orderWorkflow, paid, total } from './workflows';

export async function pay(client: WorkflowClient, id: string) {
  await client.getHandle(id).signal(paid, 'cash');
}

export async function cancel(id: string) {
  const client = new Client();
  const handle = client.workflow.getHandle(id);
  await handle.signal('orderCancelled');
}

export async function order(client: WorkflowClient) {
  const handle = await client.signalWithStart(orderWorkflow, {
    taskQueue: 'orders',
    workflowId: '1',
    args: ['1'],
    signal: paid,
    signalArgs: ['cash'],
  });
  await handle.executeUpdate(changed, { args: ['more'] });
  return handle.query(total);
}

/** Nobody is told here. */
export const stop = (controller: AbortController, handle: { signal(name: string): void }) => {
  controller.abort();
  handle.signal('paid');
};
