import { EventEmitter } from 'node:events';

export function makeBus() {
  const emitter = new EventEmitter();
  const core = {
    emit: async (args: { name: string; payload: unknown }) => {
      emitter.emit(args.name, args.payload);
    },
    listen: (name: string, handler: (payload: unknown) => void) => {
      emitter.on(name, handler);
      return () => emitter.removeListener(name, handler);
    },
  };
  return { ...core, once: () => {} };
}

export type Bus = ReturnType<typeof makeBus>;
let bus: Bus | undefined;
export const getBus = (): Bus => (bus ??= makeBus());
