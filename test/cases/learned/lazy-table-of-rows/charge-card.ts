import tasker from './index';

export async function chargeCard(payload: string): Promise<void> {
  await tasker.create('sendReceipt', payload);
}
