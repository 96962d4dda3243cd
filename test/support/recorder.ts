import { AsyncLocalStorage } from 'node:async_hooks';

/** What is on its way: the methods called, outermost first. */
type Stack = readonly string[];

/** Records what a running application does: which method called which, and what was emitted where. */
export class Recorder {
  private readonly stack = new AsyncLocalStorage<Stack>();
  readonly calls = new Set<string>();
  readonly emits = new Set<string>();
  readonly listens = new Set<string>();

  /** An object whose methods note themselves; for `createApp`. */
  readonly observe = <T extends object>(object: T): T =>
    new Proxy(object, {
      get: (target, key) => {
        const value = Reflect.get(target, key) as unknown;
        if (typeof value !== 'function' || key === 'constructor') return value;
        return (...args: unknown[]) => {
          const name = `${target.constructor.name}.${String(key)}`;
          const outer = this.stack.getStore() ?? [];
          const from = outer[outer.length - 1];
          if (from) this.calls.add(`${from} -> ${name}`);
          else if (key === 'handle') this.listens.add(`${(args[0] as object).constructor.name} -> ${name}`);
          return this.stack.run([...outer, name], () => (value as (...a: unknown[]) => unknown).apply(target, args));
        };
      },
    });

  /** Notes an event as emitted by whatever is running. */
  emitted(event: object): void {
    const now = this.stack.getStore() ?? [];
    this.emits.add(`${now[now.length - 1]} -> ${event.constructor.name}`);
  }
}
