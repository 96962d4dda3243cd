import { EventEmitter } from 'node:events';

type Events = { 'order.placed': string; 'order.paid': string };
type Anything = '**';
type Key = Anything | `${'order' | 'stock'}.*` | keyof Events;

export function makeBus() {
  const emitter = new EventEmitter();
  const core = {
    emit: (args: { name: keyof Events; payload: unknown }) => emitter.emit(args.name, args),
    listen: <K extends Key>(name: K, handler: (event: unknown) => void) => {
      emitter.on(name, handler);
      return () => emitter.off(name, handler);
    },
  };
  const listenOnce = <K extends Key>(name: K, handler: (event: unknown) => void) => {
    const stop = core.listen(name, async (event) => {
      handler(event);
      stop();
    });
    return stop;
  };
  return { ...core, listenOnce };
}

let bus: ReturnType<typeof makeBus>;
export function getBus() {
  if (!bus) bus = makeBus();
  return bus;
}
