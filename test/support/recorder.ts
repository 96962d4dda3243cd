import { AsyncLocalStorage } from 'node:async_hooks';

/** One run of a method: what made it run, and what it did. */
interface Run {
  name: string;
  /** The method that called it; undefined when the application did. */
  by: Run | undefined;
  /** The event that it was run for, when the application did. */
  heard: object | undefined;
  calls: Set<string>;
  emits: object[];
  /** Whether it came to its end without an error. */
  returned: boolean;
}

/** Records what a running application does, and what caused it. */
export class Recorder {
  private readonly running = new AsyncLocalStorage<Run>();
  private readonly events = new Set<object>();
  readonly runs: Run[] = [];

  /** An object whose methods note themselves; for `createApp`. */
  readonly observe = <T extends object>(object: T): T =>
    new Proxy(object, {
      get: (target, key) => {
        const value = Reflect.get(target, key) as unknown;
        if (typeof value !== 'function' || key === 'constructor') return value;
        return (...args: unknown[]) => this.run(`${target.constructor.name}.${String(key)}`, args, () => value.apply(target, args));
      },
    });

  /** Notes an event as emitted by whatever is running. */
  emitted(event: object): void {
    this.events.add(event);
    this.running.getStore()?.emits.push(event);
  }

  private run(name: string, [first]: unknown[], method: () => unknown): unknown {
    const by = this.running.getStore();
    const heard = !by && this.events.has(first as object) ? (first as object) : undefined;
    const run: Run = { name, by, heard, calls: new Set(), emits: [], returned: false };
    this.runs.push(run);
    by?.calls.add(name);
    const result = this.running.run(run, method);
    const returned = (value: unknown): unknown => {
      run.returned = true;
      return value;
    };
    return result instanceof Promise ? result.then(returned) : returned(result);
  }

  /** "event -> handler", of every handler that the application ran for an event. */
  get listens(): Set<string> {
    return new Set(this.runs.flatMap(({ name, heard }) => (heard ? [`${nameOf(heard)} -> ${name}`] : [])));
  }

  /** "method -> event". */
  get emits(): Set<string> {
    return new Set(this.runs.flatMap(({ name, emits }) => emits.map((event) => `${name} -> ${nameOf(event)}`)));
  }

  /** "caller -> method", of all calls; or only of those on the way from an entry or a handler to an emission. */
  calls(leading = false): Set<string> {
    const runs = leading ? new Set(this.runs.filter((run) => run.emits.length).flatMap(upwards)) : this.runs;
    return new Set([...runs].flatMap(({ name, by }) => (by ? [`${by.name} -> ${name}`] : [])));
  }

  /** Methods that the application ran for no event, and that led to one: where cascades started. */
  get entries(): Set<string> {
    const leading = this.runs.filter((run) => run.emits.length).flatMap(upwards);
    return new Set(leading.flatMap(({ name, by, heard }) => (by || heard ? [] : [name])));
  }

  /** What a run did in itself: "method -> event" and "caller -> method". */
  static did({ name, calls, emits }: Run): Set<string> {
    return new Set([...calls, ...emits.map(nameOf)].map((what) => `${name} -> ${what}`));
  }

  /** What caused what, as an indented text: entries, and below them events, each below the one that caused it. */
  get story(): string {
    const roots = this.runs.filter((run) => !run.by);
    const emittedBelow = (root: Run): object[] => this.runs.filter((run) => upwards(run).includes(root)).flatMap((run) => run.emits);
    const tell = (root: Run, depth: number): string[] =>
      emittedBelow(root).flatMap((event) => [
        `${'  '.repeat(depth)}${nameOf(event)}`,
        ...roots.filter((run) => run.heard === event).flatMap((run) => tell(run, depth + 1)),
      ]);
    return roots
      .filter((run) => !run.heard)
      .flatMap((run) => [run.name, ...tell(run, 1)])
      .join('\n');
  }
}

const nameOf = (event: object): string => event.constructor.name;

/** A run and those that it was called by. */
const upwards = (run: Run): Run[] => (run.by ? [run, ...upwards(run.by)] : [run]);
