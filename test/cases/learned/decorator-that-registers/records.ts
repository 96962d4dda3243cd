type Entry = { event: string; target: Function; method: string };
export const registry: Entry[] = [];
export const Listen = (event: string) => (target: object, method: string) => { registry.push({ event, target: target.constructor, method }); };
export class Dispatcher {
  constructor(private readonly container: { get(t: Function): any }) {}
  async dispatch(event: string, payload: unknown) {
    for (const r of registry.filter((e) => e.event === event)) { const inst = this.container.get(r.target); await inst[r.method](payload); }
  }
}
export class Post { @Listen('parcel.placed') send() {} @Listen('parcel.paid') receipt() {} }
export class Orders { constructor(private d: Dispatcher) {} place() { return this.d.dispatch('parcel.placed', {}); } pay() { return this.d.dispatch('parcel.paid', {}); } }
