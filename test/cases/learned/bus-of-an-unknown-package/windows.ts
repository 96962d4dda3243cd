import { Event, EventManager } from '@acme/windows';
import { WINDOW_CLOSED, WINDOW_OPENED } from './events';

export class Windows {
  constructor(private readonly events: EventManager) {}

  async open() {
    await this.events.emit(WINDOW_OPENED);
  }

  async close() {
    await this.events.globalEmit(WINDOW_CLOSED, false);
    await this.events.globalEmit(WINDOW_OPENED, true);
  }
}

export class Heating {
  @Event(WINDOW_OPENED)
  async off(isWide: boolean) {}

  @Event(WINDOW_CLOSED)
  async on(isLocked: boolean) {}

  /** What the package itself says. */
  @Event('onReady')
  async start() {}
}
