import { EventEmitter } from 'node:events';
import { AfterCreate, AfterDestroy, AfterUpdate, Model, Table } from 'sequelize-typescript';

export const bus = new EventEmitter();

@Table({ tableName: 'orders' })
export class Order extends Model {
  @AfterCreate
  static created(order: Order) {
    bus.emit('order.created', order.id);
  }

  @AfterUpdate
  static updated(order: Order) {
    bus.emit('order.updated', order.id);
  }

  @AfterDestroy
  static destroyed(order: Order) {
    bus.emit('order.destroyed', order.id);
  }
}
