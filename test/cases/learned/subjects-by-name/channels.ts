import { bus } from './bus';

export const CREATED = 'channel:created';

export class Channels {
  create(id: string) {
    bus.publish(CREATED, { id });
  }

  remove(id: string) {
    bus.publish('channel:removed', { id });
  }
}

export class Activities {
  constructor() {
    bus.subscribe<{ id: string }>(CREATED, ({ id }) => this.note(id));
    bus.subscribe('channel:renamed', this.renamed);
  }

  private note(id: string) {
    bus.publish('activity:noted', id);
  }

  private renamed = () => console.log('renamed');
}
