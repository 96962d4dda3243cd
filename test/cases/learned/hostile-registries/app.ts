type Make = (options: object) => object;

/** A factory by name: what is looked up is used, not told. */
export class Widgets {
  private readonly makers = new Map<string, Make>();
  register(name: string, make: Make) {
    this.makers.set(name, make);
  }
  create(name: string) {
    const make = this.makers.get(name)!;
    const options = { name };
    return make(options);
  }
}
export const widgets = new Widgets();
widgets.register('button', () => ({}));
widgets.create('button');

/** A table that code fills and reads itself. */
const handlers = new Map<string, () => void>();
handlers.set('start', () => {});
handlers.get('start')?.();

/** Observers of one download, of which there are many. */
export class Download {
  private readonly listeners: Record<string, ((n: number) => void)[]> = {};
  on(name: string, listener: (n: number) => void) {
    (this.listeners[name] ??= []).push(listener);
  }
  private fire(name: string, n: number) {
    for (const listener of this.listeners[name] ?? []) listener(n);
  }
  progress(n: number) {
    this.fire('progress', n);
  }
}
export class Downloads {
  one() {
    const download = new Download();
    download.on('progress', () => {});
    return download;
  }
  two() {
    return new Download();
  }
}

/** State, not events: whoever subscribes gets all of it. */
import { BehaviorSubject, Subject } from 'rxjs';
const user = new BehaviorSubject<string | null>(null);
user.subscribe(() => {});
user.next('a');
const destroyed = new Subject<void>();
destroyed.subscribe(() => {});
destroyed.next();

process.on('SIGTERM', () => {});
process.stdin.on('data', () => {});
window.addEventListener('load', () => {});
