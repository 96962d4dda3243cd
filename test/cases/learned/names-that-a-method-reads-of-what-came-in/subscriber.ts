import { EventEmitter } from 'node:events';
import Redis from 'ioredis';
import type { Command, Reply } from './messages';

class TypedEmitter extends EventEmitter {
  override emit(name: string, payload?: unknown): boolean {
    return super.emit(name, payload);
  }
}

export class ShopBus extends TypedEmitter {}

export class Doors extends TypedEmitter {
  open() {
    this.emit('door-opened');
  }
}

export class Subscriber {
  private readonly client = new Redis();

  constructor(private readonly bus: ShopBus) {
    const hand = (msg: Command | Reply) => {
      this.bus.emit(this.nameOf(msg), msg.payload);
    };
    this.client.on('message', (_channel: string, text: string) => {
      const msg = this.parse(text);
      if (msg) hand(msg);
    });
  }

  private nameOf(msg: Command | Reply) {
    return 'command' in msg ? msg.command : msg.reply;
  }

  private parse(text: string): Command | Reply | null {
    return JSON.parse(text) as Command | Reply | null;
  }
}
