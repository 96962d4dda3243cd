import { EventEmitter } from 'node:events';

export class Store<S> {
  private readonly listeners: ((state: S) => void)[] = [];
  constructor(private state: S) {}
  subscribe(listener: (state: S) => void) {
    this.listeners.push(listener);
  }
  setState(state: S) {
    this.state = state;
    for (const listener of this.listeners) listener(this.state);
  }
  next(state: S) {
    for (const listener of this.listeners) listener(state);
  }
}
export const cart = new Store<string[]>([]);
cart.subscribe((items) => console.log(items));
export const add = (item: string) => cart.setState([item]);
export const clear = () => cart.next([]);

class Progress {
  private readonly callbacks: ((n: number) => void)[] = [];
  onChange(callback: (n: number) => void) {
    this.callbacks.push(callback);
  }
  notify(n: number) {
    for (const callback of this.callbacks) callback(n);
  }
}
export function download() {
  const progress = new Progress();
  progress.onChange((n) => console.log(n));
  progress.notify(1);
}
export const bus = new EventEmitter();
bus.on('started', () => {});
