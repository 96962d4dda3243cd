export interface Happening {
  name: string;
}
export interface Subscription {
  name: string;
  method: string;
}
export interface Subscriber {
  getSubscribedEvents(): Subscription[];
}
type Run = (one: Happening) => Promise<void>;

export class Dispatcher {
  private runs: { name: string; run: Run }[] = [];

  constructor({ subscribers }: { subscribers: Subscriber[] }) {
    for (const subscriber of subscribers) this.add(subscriber);
  }

  async dispatch(given: Happening | Happening[]): Promise<void> {
    const all = given instanceof Array ? given : [given];
    const names = all.map((one) => one.name);
    await Promise.all(this.runs.filter((one) => names.includes(one.name)).map(({ name, run }) => run(all.find((one) => one.name === name)!)));
  }

  private add(subscriber: Subscriber): void {
    if (!subscriber.getSubscribedEvents().length) return;
    const runs = subscriber.getSubscribedEvents().map(({ name, method }) => ({
      name,
      // biome-ignore lint/suspicious/noExplicitAny: the method is only known by its name
      run: (subscriber as any)[method].bind(subscriber),
    }));
    this.runs.push(...runs);
  }
}

/** The same by a table of methods. */
export interface Listener {
  readonly listensTo: Record<string, string>;
}

export class Switchboard {
  constructor(private readonly listeners: Listener[]) {}

  raise(one: Happening): void {
    for (const listener of this.listeners) {
      const method = listener.listensTo[one.constructor.name];
      // biome-ignore lint/suspicious/noExplicitAny: the method is only known by its name
      if (method) (listener as any)[method](one);
    }
  }
}

/** Which method prints what is no subscription. */
export interface Printer {
  prints(): { type: unknown; method: string }[];
}

export function print(printers: Printer[], one: object): string[] {
  return printers.flatMap((printer) =>
    // biome-ignore lint/suspicious/noExplicitAny: the method is only known by its name
    printer.prints().flatMap(({ type, method }) => (type === one.constructor ? [(printer as any)[method](one)] : [])),
  );
}
