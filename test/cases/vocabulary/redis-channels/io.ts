import Redis from 'ioredis';

const sub = new Redis();
const pub = sub.duplicate();

sub.subscribe('cart:filled', 'cart:paid', (e, count) => console.log(e, count));
sub.on('message', (channel, message) => {
  if (channel === 'cart:paid') pub.publish('cart:sent', message);
});

export class Carts {
  constructor(private readonly redis: Redis) {}
  async fill() {
    await this.redis.set('a', 'b');
    await this.redis.publish('cart:filled', '{}');
  }
  async watch(reader: Redis) {
    await reader.psubscribe('stock.*');
    reader.on('pmessage', (_pattern, channel) => this.seen(channel));
    reader.on('end', () => this.fill());
  }
  private seen(_channel: string) {}
}
export const stock = () => pub.publish('stock.low', '');
