import { EventEmitter } from 'node:events';

interface Events {
  saved: { id: string };
  closed: string[];
}
interface Emitter {
  on<T extends keyof Events>(event: T, listener: (arg: Events[T]) => void): void;
  emit<T extends keyof Events>(event: T, arg: Events[T]): void;
}
const makeEmitter = (): Emitter & { flush(): void } => {
  const inner = new EventEmitter();
  return {
    flush: () => {},
    on: (...args) => {
      inner.on(...args);
    },
    emit: (event, arg) => {
      inner.emit(event, arg);
    },
  };
};

export const makeDocuments = () => {
  const ev = makeEmitter();
  ev.on('saved', ({ id }) => count(id));
  const count = (id: string) => id.length;
  const save = (id: string) => ev.emit('saved', { id });
  return { ev, save };
};
export const makeBackups = () => {
  const documents = makeDocuments();
  const { ev } = documents;
  ev.on('closed', () => documents.save('backup'));
};
export const close = (id: string, { ev }: { ev: Emitter }) => ev.emit('closed', [id]);
