import cron, { schedule } from 'node-cron';
import { bus } from './bus.js';

const NIGHTLY = '0 3 * * *';

async function closeDay() {
  bus.emit('day.closed');
}

export function start() {
  cron.schedule(NIGHTLY, closeDay, { timezone: 'UTC' });
  schedule('*/5 * * * *', () => {
    bus.emit('stock.checked');
  });
  // Only asks.
  cron.validate(NIGHTLY);
}
