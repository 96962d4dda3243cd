import { Server } from 'socket.io';
import { Emitter } from './emitter.js';

export class Gateway {
  private readonly onTroubleEmitter = new Emitter<string>();
  readonly onTrouble = this.onTroubleEmitter.event;
  private readonly onOrderEmitter = new Emitter<string>();
  readonly onOrder = this.onOrderEmitter.event;

  constructor(private readonly orders: Orders) {}

  serve(server: Server): void {
    server.on('connection', (socket) => {
      socket.on('trouble', (reason: string) => this.onTroubleEmitter.fire(reason));
      const place = (id: string) => {
        this.onOrderEmitter.fire(id);
      };
      socket.on('order', place);
      // What it hands on to is the way in, and chooses itself.
      socket.on('cancel', (id: string) => this.orders.cancel(id));
    });
  }
}

export class Orders {
  private readonly onCancelEmitter = new Emitter<string>();
  readonly onCancel = this.onCancelEmitter.event;

  cancel(id: string): void {
    this.onCancelEmitter.fire(id);
  }
}
