import { EventEmitter } from 'node:events';
import makeWASocket, { type WASocket } from '@whiskeysockets/baileys';

export const orders = new EventEmitter();

export class Bot {
  private client!: WASocket;

  async start(auth: never) {
    this.client = makeWASocket({ auth });
    this.client.ev.process(async (events) => {
      if (events['connection.update']) orders.emit('shop.connected');
    });
  }

  listen(sock: WASocket) {
    sock.ev.on('messages.upsert', ({ messages }) => {
      for (const message of messages) this.take(message.key.id);
    });
  }

  take(id?: string | null) {
    orders.emit('order.asked', id);
  }
}

export function connect(auth: never) {
  const sock = makeWASocket({ auth });
  sock.ev.on('call', () => orders.emit('shop.called'));
  orders.on('order.asked', () => sock.sendMessage('1', { text: 'yes' }));
}
