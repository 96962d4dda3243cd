import * as wf from '@temporalio/workflow';
import { defineQuery, defineSignal, defineUpdate, getExternalWorkflowHandle, setHandler } from '@temporalio/workflow';

export const paid = defineSignal<[string]>('paid');
export const cancelled = wf.defineSignal('orderCancelled');
export const changed = defineUpdate<void, [string]>('changed');
export const total = defineQuery<number>('total');

export async function orderWorkflow(id: string) {
  let sum = 0;
  setHandler(paid, async () => {
    await getExternalWorkflowHandle(`stock-${id}`).signal('reserve');
  });
  wf.setHandler(cancelled, () => {
    sum = 0;
  });
  setHandler(changed, (what) => {
    sum += what.length;
  });
  setHandler(total, () => sum);
  await wf.condition(() => sum > 0);
}

export const reserve = defineSignal('reserve');

export async function stockWorkflow() {
  setHandler(reserve, () => {});
  const child = await wf.startChild(orderWorkflow, { args: ['1'] });
  await child.signal(cancelled);
}
