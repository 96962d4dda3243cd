type Cb = (data: unknown) => void;
class Bus {
  private readonly listeners: Record<string, Record<string, Cb[]>> = {};
  on(space: string, event: string, cb: Cb) {
    this.listeners[space] ??= {};
    this.listeners[space][event] ??= [];
    this.listeners[space][event].push(cb);
  }
  emit(space: string, event: string, data: unknown) {
    this.listeners[space]?.[event]?.forEach((cb) => cb(data));
  }
}
const bus = new Bus();
export function ship() { bus.emit('orders', 'shipped', 1); }
export function bill() {}
export function hide() {}
bus.on('orders', 'placed', ship);
bus.on('orders', 'shipped', bill);
bus.on('users', 'gone', hide);
export function place() { bus.emit('orders', 'placed', 1); }
export function leave() { bus.emit('users', 'gone', 1); }
