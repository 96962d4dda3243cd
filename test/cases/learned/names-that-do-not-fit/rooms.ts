type Listener = (data: unknown) => void;

/** Tells all but who says it. */
export class Room {
  private readonly listeners = new Map<string, Listener>();

  join(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  emit(from: string, data: unknown): void {
    for (const [name, listener] of this.listeners) if (name !== from) listener(data);
  }
}

/** Goes on where the name is the same. */
export class Others {
  private readonly listeners = new Map<string, Listener[]>();

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  emit(event: string, data: unknown): void {
    for (const [name, listeners] of this.listeners) {
      if (name === event) continue;
      for (const listener of listeners) listener(data);
    }
  }
}

export class Outside {
  private readonly listeners = new Map<string, Listener>();

  on(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  emit(event: string, data: unknown): void {
    for (const [name, listener] of this.listeners) if (!event.startsWith(name)) listener(data);
  }
}

/** What is compared has nothing to do with what is run. */
export class All {
  private readonly listeners = new Map<string, Listener>();

  on(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  emit(event: string, data: unknown): void {
    for (const [name, listener] of this.listeners) {
      if (name === event) console.log('itself');
      listener(data);
    }
  }
}

/** Leaves out what does not fit. */
export class Same {
  private readonly listeners = new Map<string, Listener>();

  on(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  emit(event: string, data: unknown): void {
    for (const [name, listener] of this.listeners) {
      if (!listener || name !== event) continue;
      listener(data);
    }
  }
}

export class Below {
  private readonly listeners = new Map<string, Listener>();

  on(name: string, listener: Listener): void {
    this.listeners.set(name, listener);
  }

  emit(event: string, data: unknown): void {
    for (const [name, listener] of this.listeners) {
      const fits = event.startsWith(name);
      if (fits && name !== '') listener(data);
    }
  }
}
