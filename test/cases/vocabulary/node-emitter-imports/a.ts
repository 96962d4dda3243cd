import events from 'node:events';

export const first = new events.EventEmitter();
first.on('one', () => {});
