import type { Publisher } from './publisher';
import type { ShopBus } from './subscriber';

export class Prices {
  constructor(private readonly publisher: Publisher) {}
  async change() {
    await this.publisher.tell({ command: 'reload-prices' });
  }
}

export class Shops {
  constructor(
    private readonly publisher: Publisher,
    private readonly bus: ShopBus,
  ) {
    this.bus.on('reload-prices', () => this.reload());
    this.bus.on('close-shop', (shop: { shopId: string }) => this.closed(shop.shopId));
    this.bus.on('count-stock', () => this.counted());
    this.bus.on('stock-counted', () => this.show());
  }

  async close(shopId: string) {
    await this.publisher.tell({ command: 'close-shop', payload: { shopId } });
  }

  async count(shopId: string) {
    await this.publisher.tell({ command: 'count-stock', payload: { shopId } });
  }

  private reload() {}
  private closed(_shopId: string) {}
  private async counted() {
    await this.publisher.answer({ reply: 'stock-counted', payload: { shopId: '1', count: 3 } });
  }
  private show() {}
}
