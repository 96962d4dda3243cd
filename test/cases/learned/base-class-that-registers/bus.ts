export interface Happening {
  name: string;
}
export class Bus {
  private readonly heard = new Map<string, ((e: Happening) => void)[]>();
  subscribe(name: string, callback: (e: Happening) => void) {
    const list = this.heard.get(name) ?? [];
    list.push(callback);
    this.heard.set(name, list);
  }
  publish(e: Happening) {
    (this.heard.get(e.name) ?? []).forEach((callback) => callback(e));
  }
}
export const bus = new Bus();
