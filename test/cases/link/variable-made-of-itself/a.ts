import { EventEmitter } from 'node:events';

interface Happened {
  type: string;
}
class Seat {
  constructor(readonly price: number) {}
  setPrice(price: number): { seat: Seat; event: Happened } {
    return { seat: new Seat(price), event: { type: 'seat.priced' } };
  }
  hold(): { seat: Seat; event: Happened } {
    return { seat: new Seat(this.price), event: { type: 'seat.held' } };
  }
}
const bus = new EventEmitter();
bus.on('seat.priced', () => {});
bus.on('seat.held', () => {});

export class Holding {
  async hold(seat: Seat, price?: number) {
    let current = seat;
    console.log(current);
    if (price) {
      const priced = current.setPrice(price);
      this.publish(priced.event);
      current = priced.seat;
    }
    this.publish(current.hold().event);
  }
  private publish(event: Happened) {
    bus.emit(event.type, event);
  }
}
