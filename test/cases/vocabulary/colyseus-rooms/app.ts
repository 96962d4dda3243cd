import { EventEmitter } from 'node:events';
import { type Client, Room } from '@colyseus/core';

export const bus = new EventEmitter();

export class AuctionRoom extends Room {
  override onCreate() {
    this.onMessage('bid', (client: Client, bid: { price: number }) => this.bid(client, bid));
    this.onMessage('sell', this.sell.bind(this));
    this.presence.subscribe('prices', (price: number) => {
      bus.emit('price.heard', price);
    });
    bus.emit('auction.opened');
  }
  override onJoin(client: Client) {
    bus.emit('bidder.joined', client.sessionId);
    client.send('welcome');
  }
  override onLeave() {
    this.broadcast('left');
  }

  private bid(_client: Client, { price }: { price: number }) {
    bus.emit('bid.placed', price);
    this.broadcast('bid', price);
  }
  private sell() {
    this.presence.publish('prices', 1);
  }
}

/** No room. */
export class Hall {
  onJoin() {
    bus.emit('hall.joined');
  }
}
