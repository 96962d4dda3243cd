import type { EventService } from './event-service';
import { TEAM_CREATED, UserCreatedEvent, UserDeletedEvent } from './events';

export class Users {
  constructor(private readonly events: EventService) {}
  async create(data: unknown, first: boolean) {
    await this.events.record(new UserCreatedEvent({ data }));
    if (first) await this.events.recordAll([{ type: TEAM_CREATED, ip: '', data }]);
  }
  async remove() {
    await this.events.record(new UserDeletedEvent());
  }
}
