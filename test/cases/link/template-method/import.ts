import { EventEmitter2 } from '@nestjs/event-emitter';

export abstract class Import {
  constructor(protected readonly events: EventEmitter2) {}

  async run() {
    await this.import();
  }

  protected abstract import(): Promise<void>;
}
