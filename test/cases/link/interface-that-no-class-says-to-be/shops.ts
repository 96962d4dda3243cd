import { EventEmitter } from 'node:events';
import { Closing, Opening } from './steps';

/** Only handed over, by those who don't know it. */
export class Shops extends EventEmitter {
  private readonly closing = new Closing(this);
  constructor(private readonly opening: Opening) {
    super();
  }
  open(id: string) {
    this.opening.run(id, this);
  }
  close(id: string) {
    this.closing.run(id);
  }
}

const shops = new Shops(new Opening());
shops.on('shop.opened', (id: string) => console.log(id));
shops.on('shop.closed', (id: string) => console.log(id));

/** Another one, that says what it is and is not handed over. */
export class Tills extends EventEmitter {}
export const tills = new Tills();
tills.on('shop.opened', (id: string) => console.log(id));
