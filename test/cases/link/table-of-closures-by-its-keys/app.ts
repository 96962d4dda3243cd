import { EventEmitter } from 'node:events';

type Handler = (what: { type: string }) => void;
const emitter = new EventEmitter();

function byKey(table: Record<string, Handler>) {
  for (const type of Object.keys(table)) emitter.on(type, (what) => table[type](what));
}

function byConstant(table: Record<string, Handler>) {
  for (const key of Object.keys(table)) {
    const type = key as string;
    const handle = table[type] as Handler;
    emitter.on(type, async (what) => {
      await handle(what);
    });
  }
}

export function listen() {
  byKey({
    opened: () => emitter.emit('rang'),
    closed: () => emitter.emit('locked'),
  });
  byConstant({
    rang: () => emitter.emit('answered'),
    locked: () => {},
  });
}
