import type { EventEmitter } from 'node:events';

export class Channel {
  constructor(private readonly subscriber: EventEmitter, private readonly user: { id: string }) {}

  init() {
    this.subscriber.on(`main:${this.user.id}`, (data) => this.send(data));
  }

  private send(_data: unknown) {}
}

export class Timeline {
  constructor(private readonly subscriber: EventEmitter) {}

  init() {
    this.subscriber.on('notes', (note) => this.send(note));
  }

  private send(_note: unknown) {}
}
