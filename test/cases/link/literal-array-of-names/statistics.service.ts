import { EventEmitter2 } from '@nestjs/event-emitter';

const TOPICS = ['stats.stars', 'stats.issues'] as const;

export class StatisticsService {
  constructor(private readonly eventEmitter: EventEmitter2) {}

  async gather() {
    await Promise.all(TOPICS.map((topic) => this.eventEmitter.emitAsync(topic, ['stats.payload'])));
  }

  refresh() {
    [
      { name: 'stats.downloads', every: 5 },
      { name: 'stats.pulls', every: 9 },
    ].forEach(({ name, every }) => {
      this.eventEmitter.emit(name, { every });
    });
  }
}
