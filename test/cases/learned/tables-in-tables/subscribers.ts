type Cb = (data: unknown) => void;
class Bus {
  private readonly subs = new Map<string, Map<string, Cb>>();
  subscribe(event: string, id: string, cb: Cb) {
    let all = this.subs.get(event);
    if (!all) {
      all = new Map();
      this.subs.set(event, all);
    }
    all.set(id, cb);
  }
  publish(event: string, data: unknown) {
    const all = this.subs.get(event);
    if (!all) return;
    for (const cb of all.values()) cb(data);
  }
}
const bus = new Bus();
export function ship() { bus.publish('shipped', 1); }
export function bill() {}
bus.subscribe('placed', 'shipping', ship);
bus.subscribe('shipped', 'billing', bill);
export function place() { bus.publish('placed', 1); }
