import { EventEmitter } from 'node:events';
import { createServerFn } from '@tanstack/react-start';

const bus = new EventEmitter();

export const place = createServerFn({ method: 'POST' })
  .inputValidator((id: string) => id)
  .handler(async ({ data }) => {
    bus.emit('order.placed', data);
  });

export const cancel = createServerFn().handler(drop);

async function drop() {
  bus.emit('order.cancelled');
}

/** Its `handler` is another one. */
export const other = { handler: (run: () => void) => run };
other.handler(() => bus.emit('nothing'));
