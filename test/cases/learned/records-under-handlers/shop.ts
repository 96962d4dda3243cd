import { Board, Cashier, EventManager, Floor, Subscriber, Tills } from './bus';

export class Shop {
  events = new EventManager();

  init() {
    this.events.subscribe('order:placed', () => this.ship());
    this.events.subscribeMulti(['order:paid', 'order:refunded'], this.report, this);
    this.events.subscribe('stock:checked', async () => true);
    this.events.subscribeSingle('order:lost', () => this.report());
  }

  place() {
    this.events.publish('order:placed', 1);
    this.events.publish('order:paid', 1);
  }

  async check() {
    return this.events.publishWithResult('stock:checked');
  }

  ship() {
    this.events.publish('order:shipped');
  }

  report() {}

  open(tills: Tills) {
    tills.add('front', () => this.place());
    return tills.named('front');
  }
}

const floor = new Floor();
floor.enter(new Cashier('a'), 'front');
floor.enter(new Cashier('b'), 'back');
export const callFront = () => floor.say('front', 'open');
export const callBack = () => floor.say('back', 'open');

const board = new Board();
board.add(new Subscriber(), 'offers');
export const offer = () => board.post('offers', 'apples');
