import * as Ably from 'ably';
import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
const client = new Ably.Realtime('key');
const rest = new Ably.Rest({ key: 'key' });
const orders = client.channels.get('orders');

client.connection.on('connected', () => bus.emit('connected'));
orders.on('attached', () => bus.emit('attached'));
orders.presence.subscribe('enter', () => bus.emit('entered'));
orders.subscribe('placed', (message) => bus.emit('order.seen', message.data));
orders.subscribe(['paid', 'closed'], count);

function count(message: Ably.Message) {
  bus.emit('order.counted', message.id);
}

export class Shop {
  private readonly channel = rest.channels.get('orders');
  async place(id: string) {
    await this.channel.publish('placed', { id });
  }
  async pay(id: string) {
    await this.channel.publish({ name: 'paid', data: { id } });
    await this.channel.presence.get();
  }
  async close(ids: string[]) {
    await this.channel.publish([{ name: 'closed', data: ids }]);
  }
}

export function follow(room: string) {
  const news = client.channels.get(`news:${room}`);
  void news.subscribe((message) => bus.emit('news.seen', message.data));
  void news.publish('posted', {});
}
