import { addRefund } from './refunds';
import { initReceipts } from './receipts';
import { initRefunds } from './refunds';
import { type Initializer, registry } from './registry';

export function initWorkers(connection: { host: string }): void {
  const initializers: Initializer[] = [initReceipts, initRefunds];
  for (const initializer of initializers) {
    const { name, queue, worker } = initializer(connection);
    registry.add(name, queue, worker);
  }
}

export async function cancel(orderId: string): Promise<void> {
  await addRefund(orderId);
}
