import Queue from 'bull';
import { bus } from './bus';

/** What the table does not have goes to another function. */
const payments = new Queue('payments');
const kinds: Record<string, (data: unknown) => void> = { card, cash };

function card() {
  bus.emit('card.paid');
}
function cash() {
  bus.emit('cash.paid');
}
function unknownKind() {
  bus.emit('payment.refused');
}

export function byCard() {
  return payments.add({ type: 'card' });
}
export function byCheque() {
  return payments.add({ type: 'cheque' });
}

payments.process(async (job) => (kinds[job.data.type] ?? unknownKind)(job.data));
