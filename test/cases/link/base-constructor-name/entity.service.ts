import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export abstract class EntityService {
  constructor(private readonly topic: string) {}

  save() {
    bus.emit(`${this.topic}.saved`);
  }
}
