import { inject, injectable } from 'inversify';
import type { Bus } from './buses';
import { TYPES } from './container';

@injectable()
export class Orders {
  constructor(@inject(TYPES.Orders) private readonly bus: Bus) {}

  start(): void {
    this.bus.on('created', function ship() {
      console.log('ship');
    });
  }

  create(): void {
    this.bus.emit('created');
  }
}

/** What is created here is another thing. */
@injectable()
export class Mails {
  constructor(@inject(TYPES.Mails) private readonly bus: Bus) {}

  start(): void {
    this.bus.on('created', function send() {
      console.log('send');
    });
  }

  create(): void {
    this.bus.emit('created');
  }
}
