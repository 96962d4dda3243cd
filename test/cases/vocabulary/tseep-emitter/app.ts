import { EventEmitter } from 'tseep';

type Events = { paid: (id: string) => void; sent: (id: string) => void };

class Shop extends EventEmitter<Events> {
  pay(id: string) {
    this.emit('paid', id);
  }
}
const shop = new Shop();
shop.on('paid', (id) => shop.emit('sent', id)).once('sent', sent);
function sent() {}

export const register = (emitter: EventEmitter<{ left: () => void }>) => emitter.on('left', leave);
function leave() {}
export class Room {
  private readonly events = new EventEmitter<{ left: () => void }>();
  close() {
    register(this.events);
    this.events.emit('left');
  }
}
