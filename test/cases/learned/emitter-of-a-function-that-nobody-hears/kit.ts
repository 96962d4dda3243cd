import { createEmitter, createPages, type Told } from './emitter';
import { publish } from './event-bus';

/** Whoever installs this package listens. */
export function createKit(deps: { emitter?: ReturnType<typeof createEmitter> }) {
  const emitter = deps.emitter ?? createEmitter();
  const pages = createPages();
  async function fund(id: string) {
    emitter.emit('funded', { id });
  }
  async function release(id: string) {
    emitter.emit('released', { id });
    pages.emit('receipt', id);
    publish('kit.released', { id });
  }
  return { fund, release, on: emitter.on as (event: keyof Told, handler: (payload: never) => void) => () => void };
}
