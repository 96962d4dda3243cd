import { EventEmitter } from 'node:events';
import { afterCreate, BaseModel, beforeSave, column } from '@adonisjs/lucid/orm';

export const bus = new EventEmitter();

export class Order extends BaseModel {
  @column({ isPrimary: true })
  declare id: number;

  @beforeSave()
  static sum(order: Order) {
    if (order.id) bus.emit('order.changed', order.id);
  }

  @afterCreate()
  static async tell(order: Order) {
    bus.emit('order.created', order.id);
  }
}

bus.on('order.created', (id: number) => console.log(id));
bus.on('order.changed', (id: number) => console.log(id));
