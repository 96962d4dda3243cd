export function open() {
  global.bus.emit('opened');
  (globalThis as any).jobs.emit('run');
}

/** A name of its own. */
export function own(global: { bus: { emit(name: string): void } }) {
  global.bus.emit('opened');
}
