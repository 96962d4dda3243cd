import { Messenger } from './messenger.js';

const root = new Messenger();

export class Orders {
  constructor(private readonly messenger: Messenger) {
    messenger.startWith('Orders:placed', () => []);
  }

  place(): void {
    this.messenger.publish('Orders:placed', 'o-1');
  }
}

export class Payments {
  constructor(private readonly messenger: Messenger) {
    this.messenger.subscribe('Orders:placed', (order) => this.charge(order));
  }

  charge(order: unknown): void {
    this.messenger.publish('Payments:charged', order);
  }
}

new Orders(new Messenger(root)).place();
new Payments(root);
root.subscribe('Payments:charged', (order) => console.log(order));
