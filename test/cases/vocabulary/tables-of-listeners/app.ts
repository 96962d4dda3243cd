import { EventEmitter } from 'node:events';
import { Worker } from 'bullmq';

export const bus = new EventEmitter();
async function sendMail(order: unknown) {
  bus.emit('mail.sent', order);
}
const log = (order: unknown) => console.log(order);

const LISTENERS = [
  { event: 'order.placed', handler: sendMail },
  { event: 'mail.sent', handler: log },
];
export function init() {
  for (const { event, handler } of LISTENERS) bus.on(event, handler);
}

const ON = { 'order.paid': sendMail, 'order.lost': log } as const;
for (const [event, handler] of Object.entries(ON)) bus.on(event, handler);

export class Reactions {
  private readonly table: Record<string, (x: unknown) => void> = {
    started: () => bus.emit('warm'),
    stopped: (x) => this.cool(x),
  };
  constructor() {
    Object.keys(this.table).forEach((name) => {
      bus.on(`machine.${name}`, this.table[name]);
    });
    for (const name in this.table) bus.once(name, this.table[name]);
  }
  private cool(x: unknown) {
    bus.emit('cold', x);
  }
}

function subscribe(name: string, handler: (x: unknown) => void) {
  bus.on(name, handler);
}
[
  ['a', sendMail],
  ['b', log],
].forEach(([name, handler]) => subscribe(name as string, handler as () => void));

export const workers = [
  { queue: 'mails', process: sendMail },
  { queue: 'reports', process: async () => {} },
].map((w) => new Worker(w.queue, w.process));
