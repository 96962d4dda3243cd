import { Hears, type Outlet, Roles, Topic } from './broker';

export class Rooms {
  constructor(private readonly outlet: Outlet) {}
  async book(id: string): Promise<void> {
    await this.outlet.publish(Topic.ROOM_BOOKED, { id });
  }
  async leave(id: string): Promise<void> {
    await this.outlet.publish(Topic.ROOM_LEFT, { id });
    await this.outlet.publish('RoomDirty', { id });
  }
}

export class Mails {
  @Hears(Topic.ROOM_BOOKED)
  confirm(): void {}
  @Hears(Topic.ROOM_LEFT)
  @Roles('cleaner')
  thank(): void {}
  @Roles('admin')
  list(): void {}
}
