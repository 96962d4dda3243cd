import { EventEmitter2 } from '@nestjs/event-emitter';

export class Orders {
  constructor(private readonly events: EventEmitter2) {}

  place() {
    this.events.emit('order.placed', {});
  }

  cancel() {
    log('cancelled', this.cancel.name, this.place.name, this.place.length);
    this.events.emit('order.cancelled', {});
  }

  retry() {
    queueMicrotask(this.place);
  }
}

function log(...words: unknown[]) {
  console.log(words);
}
