import type { EventStore } from './event-store';
import { USER_CREATED, USER_DELETED } from './events';
import type { ReadEvent } from './events';

export class Mails {
  constructor(store: EventStore) {
    store.on(USER_CREATED, this.welcome.bind(this));
    store.on(USER_DELETED, this.goodbye.bind(this));
  }
  welcome(event: ReadEvent) {
    this.format(event);
  }
  goodbye(event: ReadEvent) {
    this.format(event);
  }
  private format(event: ReadEvent) {
    return this.render(event.type, event);
  }
  private render(name: string, event: ReadEvent) {
    return `${name} ${event.id}`;
  }
}
