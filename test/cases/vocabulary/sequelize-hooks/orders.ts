import { EventEmitter } from 'node:events';
import { AfterCreate, BeforeDestroy, Model, Table } from 'sequelize-typescript';

const bus = new EventEmitter();

@Table
export class Order extends Model {
  @AfterCreate
  static tell(order: Order) {
    bus.emit('order.created', order);
  }

  @BeforeDestroy
  static warn() {
    bus.emit('order.goes');
  }
}
