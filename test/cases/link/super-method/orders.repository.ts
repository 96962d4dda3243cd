import { BaseRepository } from './base.repository';

export class OrdersRepository extends BaseRepository {
  override async save(id: string) {
    await super.save(id);
    this.eventEmitter.emit('audit.saved', id);
  }
}
