import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

function listen(name: string, callback: (event: { id: string }) => void) {
  bus.on(name, callback);
}

/** Plugins call it, which are not here. */
export class Workspace {
  onNoteChange(handler: (id: string) => void) {
    const filtered = (event: { id: string }) => {
      if (event.id) handler(event.id);
    };
    listen('note.changed', filtered);
  }
}

export const save = (id: string) => bus.emit('note.changed', { id });
