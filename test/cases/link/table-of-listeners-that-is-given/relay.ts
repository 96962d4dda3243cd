import { EventEmitter } from 'node:events';

export class Events extends EventEmitter {
  override on(name: string, listener: (event: unknown) => void) {
    return super.on(name, listener);
  }
}

export class Relay {
  constructor(protected readonly events: Events) {}

  protected listen(map: { [name: string]: (event: unknown) => unknown }) {
    for (const [name, handler] of Object.entries(map) as [string, (event: unknown) => unknown][]) {
      this.events.on(name, async (event) => {
        await handler(event);
      });
    }
  }

  protected watch(entries: { name: string; run: () => void }[]) {
    for (const { name, run } of entries) this.events.on(name, run);
  }
}
