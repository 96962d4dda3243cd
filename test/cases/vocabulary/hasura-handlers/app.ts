import { HasuraEventHandler, TrackedHasuraEventHandler, TrackedHasuraScheduledEventHandler } from '@golevelup/nestjs-hasura';
import { EventEmitter2 } from '@nestjs/event-emitter';

export class Users {
  constructor(private readonly events: EventEmitter2) {}

  @HasuraEventHandler({ table: { name: 'user' } })
  changed(): void {
    this.events.emit('user.changed');
  }

  @TrackedHasuraEventHandler({ triggerName: 'user_created', tableName: 'user', definition: { type: 'insert' } })
  created(): void {
    this.events.emit('user.created');
  }

  @TrackedHasuraScheduledEventHandler({ name: 'nightly', cronSchedule: '0 0 * * *', payload: {} })
  nightly(): void {
    this.swept();
  }

  private swept(): void {
    this.events.emit('users.swept');
  }
}
