import { EventEmitter2 } from '@nestjs/event-emitter';

export class Hub {
  constructor(private readonly events: EventEmitter2) {}

  emit(event: string | string[], data: unknown) {
    const all = Array.isArray(event) ? event : [event];
    for (const each of all) this.events.emit(each, data);
  }
}

export class Items {
  constructor(private readonly hub: Hub) {}
  create() {
    this.hub.emit('item.created', {});
  }
  remove() {
    this.hub.emit(['item.removed', 'any.removed'], {});
  }
}
