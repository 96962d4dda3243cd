import { EventEmitter2 } from '@nestjs/event-emitter';

export class OrdersService {
  constructor(private readonly emitter: EventEmitter2) {}

  save() {
    this.emitter.emit('order.saved');
  }
}

export class SettingsService {
  save() {
    localStore.set('saved', 'order.saved');
  }
}

const localStore = new Map<string, string>();
