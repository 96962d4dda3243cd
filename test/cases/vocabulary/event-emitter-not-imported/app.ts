import { OnEvent } from './decorators';

interface Events {
  emit(name: string, payload?: unknown): void;
  on(name: string, callback: () => void): void;
}

export class Orders {
  constructor(private readonly events: Events) {}
  place() {
    this.events.emit('order.placed');
    this.events.on('order.placed', () => {});
  }
  @OnEvent('order.placed')
  onPlaced() {}
}
