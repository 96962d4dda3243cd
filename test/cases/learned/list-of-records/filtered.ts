export class Bus {
  private subs: { name: string; fn: (p: unknown) => void }[] = [];
  on(name: string, fn: (p: unknown) => void) { this.subs.push({ name, fn }); }
  emit(name: string, p: unknown) { this.subs.filter((s) => s.name === name).forEach((s) => s.fn(p)); }
}
export const bus = new Bus();
bus.on('a', () => bus.emit('b', 1));
bus.on('b', () => {});
export function start() { bus.emit('a', 1); }
