interface Sub<T> { type: new (...a: any[]) => T; handler: (p: T) => void }
export class Ev { constructor(readonly id: string) {} }
export class Bus {
  private readonly subs: Sub<any>[] = [];
  subscribe<T>(type: new (...a: any[]) => T, handler: (p: T) => void) { this.subs.push({ type, handler }); }
  publish(e: object) { this.subs.forEach((s) => { if (e instanceof s.type) s.handler(e); }); }
}
export const bus = new Bus();
bus.subscribe(Ev, (e) => console.log(e.id));
export function start() { bus.publish(new Ev('x')); }
