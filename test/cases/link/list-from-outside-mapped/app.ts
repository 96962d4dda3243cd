import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { open } from 'a-database';

type Item = { name: 'order.closed' } | { name: 'order.opened' };

@Injectable()
export class Orders {
  private readonly db = open();
  constructor(private readonly emitter: EventEmitter2) {}

  private sendAll(items: Item[]) {
    for (const item of items) this.emitter.emit(item.name, item);
  }
  async closeAll() {
    const orders = await this.db.select('open').execute();
    const items: Item[] = orders.map((order) => ({ name: 'order.closed', order }));
    this.sendAll(items);
  }
  async openAll() {
    const orders = await this.db.select('closed').execute();
    this.sendAll(orders.map((order) => ({ name: 'order.opened', order })));
  }
}
