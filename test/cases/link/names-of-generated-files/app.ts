import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import { NotificationEvent } from './generated/schema';
import { Topics } from './names';

export class Community {
  constructor(private readonly events: EventEmitter2) {}

  join() {
    this.events.emit(NotificationEvent.Joined);
  }

  close() {
    this.events.emit(Topics.closed);
  }

  @OnEvent(NotificationEvent.Joined)
  welcome() {}

  @OnEvent(NotificationEvent.Left)
  miss() {}

  @OnEvent(Topics.closed)
  archive() {}
}
