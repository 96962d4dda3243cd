type Callback = { (item: unknown, constant?: unknown): unknown; hook: string; priority: number };
type Runner = (item: unknown, constant?: unknown) => unknown;

export class Hooks {
  private track: ((callback: Callback) => () => void) | undefined;
  private callbacks = new Map<string, Callback[]>();
  private inTurn = new Map<string, Runner>();
  private atOnce = new Map<string, Runner>();

  setTrack(track: (callback: Callback) => () => void) {
    this.track = track;
  }

  private runOne(callback: Callback, item: unknown, constant: unknown) {
    const stop = this.track?.(callback);
    return Promise.resolve(callback(item, constant)).finally(stop);
  }

  private makeInTurn(callbacks: Callback[]): Runner {
    const wrap = (callback: Callback) => async (item: unknown, constant?: unknown) => (await this.runOne(callback, item, constant)) ?? item;
    const identity = (item: unknown) => Promise.resolve(item);
    const pipe = (curr: Runner, next: Runner) => async (item: unknown, constant?: unknown) => next(await curr(item, constant), constant);
    const run = callbacks.map(wrap).reduce(pipe, identity);
    return async (item, constant) => run(item, constant);
  }

  private makeAtOnce(callbacks: Callback[]): Runner {
    return (item, constant) => {
      for (const callback of callbacks) setTimeout(() => void this.runOne(callback, item, constant), 0);
      return item;
    };
  }

  private getCallbacks(hook: string): Callback[] {
    return this.callbacks.get(hook) ?? [];
  }

  private setCallbacks(hook: string, callbacks: Callback[]) {
    this.callbacks.set(hook, callbacks);
    this.inTurn.set(hook, this.makeInTurn(callbacks));
    this.atOnce.set(hook, this.makeAtOnce(callbacks));
  }

  add(hook: string, callback: Runner, priority = 0) {
    const callbacks = this.getCallbacks(hook);
    callbacks.push(Object.assign(callback as Callback, { hook, priority }));
    this.setCallbacks(hook, callbacks);
  }

  remove(hook: string, callback: Runner) {
    this.setCallbacks(hook, this.getCallbacks(hook).filter((one) => one !== callback));
  }

  run(hook: string, item: unknown, constant?: unknown) {
    const runner = this.inTurn.get(hook) ?? ((one: unknown) => one);
    return runner(item, constant);
  }

  runLater(hook: string, item: unknown, constant?: unknown) {
    const runner = this.atOnce.get(hook) ?? ((one: unknown) => one);
    return runner(item, constant);
  }

  static create(hook: string) {
    const hooks = new Hooks();
    return {
      add: (callback: Runner, priority?: number) => hooks.add(hook, callback, priority),
      run: (item: unknown, constant?: unknown) => hooks.run(hook, item, constant),
    };
  }
}

export const hooks = new Hooks();
export const beforeLeave = Hooks.create('beforeLeave');
