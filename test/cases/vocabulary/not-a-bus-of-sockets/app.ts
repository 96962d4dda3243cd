import { EventEmitter } from 'node:events';
import { HubConnection } from '@microsoft/signalr';
import { io, type Socket } from 'socket.io-client';

export const bus = new EventEmitter();

/** What is sent goes to the server, which says the same to others. */
export class Orders {
  private readonly socket: Socket = io('https://shop.example');

  place(order: string) {
    this.socket.emit('placed', order);
    this.socket.emit('billed', order);
  }
  listen() {
    this.socket.on('placed', (order: string) => bus.emit('order.placed', order));
    this.socket.on('billed', () => console.log('billed'));
  }
}

/** The same around a client of another kind. */
export class Prices {
  constructor(private readonly hub: HubConnection) {}

  on(name: string, listener: (price: number) => void) {
    this.hub.on(name, listener);
  }
  send(name: string, price: number) {
    this.hub.send(name, price);
  }
}
export function raise(prices: Prices) {
  prices.send('raised', 2);
  prices.on('raised', (price) => console.log(price));
}
