import tasker from './index';

export async function placeOrder(orderId: string): Promise<void> {
  await tasker.create('chargeCard', { orderId });
}

export async function resend(orderId: string): Promise<void> {
  await tasker.create('sendReceipt', JSON.stringify({ orderId }));
}
