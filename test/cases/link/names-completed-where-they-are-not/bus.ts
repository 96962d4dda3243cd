import { EventEmitter } from 'node:events';

export class Bus {
  readonly emitter = new EventEmitter();

  publish(event: { type: string }) {
    this.publishTo(`events.${event.type}`, event);
  }

  publishTo(topic: string, event: object) {
    this.emitter.emit(this.completed(topic), event);
  }

  private completed(topic: string) {
    if (!topic.startsWith('events.') && !topic.startsWith('commands.')) return `events.${topic}`;
    return topic;
  }
}
