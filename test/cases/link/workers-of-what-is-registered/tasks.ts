import { EventEmitter } from 'node:events';
import type { Chore, Task } from './jobs';

export const events = new EventEmitter();
events.on('bill.sent', () => {});
events.on('stock.counted', () => {});
events.on('swept', () => {});

export const createBills = ({ footer }: { footer: string }): Task => ({
  queue: { name: 'bills' },
  onStarted: () => {},
  process: async () => {
    events.emit('bill.sent', footer);
  },
});
export const stock: Task = {
  queue: { name: 'stock' },
  async process() {
    events.emit('stock.counted');
  },
};
export const sweep: Chore = { queue: 'sweep', first: () => {}, second: () => events.emit('swept') };
