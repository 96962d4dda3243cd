import type { OrderPlaced } from './bus';
export interface Deps {
  charge(orderId: string): Promise<boolean>;
  sendMail: (mail: { to: string }) => Promise<void>;
  emit(name: string, data: unknown): void;
}
export const makeReceiptHandler = (deps: Deps) => async (event: OrderPlaced) => {
  await deps.sendMail({ to: event.email });
};
export function makeChargeHandler(deps: Deps) {
  return async function handleOrderPlaced({ orderId }: OrderPlaced) {
    const ok = await deps.charge(orderId);
    if (ok) deps.emit('order.paid', { orderId });
  };
}
export const makeAuditHandler = ({ save }: { save: (row: unknown) => Promise<void> }) => async (event: OrderPlaced) => {
  await save({ at: new Date(), id: event.orderId });
};
