import { Model, Table } from 'sequelize-typescript';
import { Base, bus } from './base.js';

@Table({ tableName: 'orders', modelName: 'order' })
export class Order extends Base {
  close(context: object) {
    return this.saveWithEvent(context, { name: 'close' });
  }

  rename(options: object) {
    return this.save({ ...options, fields: ['name'] });
  }

  touch() {
    return this.save({ silent: true });
  }
}

@Table({ tableName: 'users', modelName: 'user' })
export class User extends Base {
  static topic = 'people';
}

@Table({ tableName: 'entries', modelName: 'entry' })
export class Entry extends Model {
  static send(said: { name: string; id: number }) {
    bus.emit(said.name, said);
  }
}
