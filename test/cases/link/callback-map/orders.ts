import { EventEmitter2 } from 'eventemitter2';

export class Orders {
  constructor(private readonly emitter: EventEmitter2) {}

  async placeAll(ids: string[]) {
    await Promise.all(
      ids.map(async (id) => {
        await this.place(id);
      }),
    );
  }

  placeEach(ids: string[]) {
    ids.forEach(this.place, this);
  }

  tell(users: string[]) {
    users.filter((user) => user !== '').forEach((user) => this.emitter.emit('user.told', user));
  }

  private place(id: string) {
    this.emitter.emit('order.placed', id);
  }
}
