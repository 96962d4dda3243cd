import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';
import type { Repository } from 'typeorm';
interface Change {
  type: string;
  id: string;
}
export class Sync {
  constructor(private readonly emitter: EventEmitter2) {}
  async run(logs: string[], toChange: (log: string) => Change) {
    for (const log of logs) {
      const { type, ...rest } = toChange(log);
      this.emitter.emit(type, rest);
    }
  }
}
export class History {
  constructor(private readonly changes: Repository<Change>) {}
  @OnEvent('asset.created')
  async onCreated(change: Change) {
    await this.record('asset.created', change);
  }
  @OnEvent('asset.offered')
  async onOffered(change: Change) {
    await this.record('asset.offered', change);
  }
  private async record(type: string, change: Change) {
    if (await this.changes.findOne({ where: { type } })) return;
    await this.changes.save({ ...change, type });
  }
}
