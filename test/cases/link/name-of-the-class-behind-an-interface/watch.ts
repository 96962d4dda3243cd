import { EventEmitter } from 'node:events';
import type { Messages, Rooms } from './models';

/** Each interface has one class, whose base class says its name. */
export class Watching {
  constructor(
    private readonly changes: EventEmitter,
    private readonly messages: Messages,
    private readonly rooms: Rooms,
  ) {}

  start() {
    this.changes.on(this.messages.collection(), () => this.onMessage());
    this.changes.on(this.rooms.collection(), () => this.onRoom());
  }

  save() {
    this.changes.emit('chat_room');
  }

  private onMessage() {}
  private onRoom() {}
}
