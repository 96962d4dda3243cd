import { proxyActivities } from '@temporalio/workflow';
import type { Charges } from './app';

const { charge } = proxyActivities<Charges>({ startToCloseTimeout: '1 minute' });

export async function orderWorkflow(id: string) {
  await charge(id);
}
export async function mailWorkflow() {}
export async function refundWorkflow() {}
export async function nobodyStarts() {}
