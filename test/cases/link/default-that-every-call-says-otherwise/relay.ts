import { EventEmitter2 } from '@nestjs/event-emitter';

interface Row {
  topic: string;
}

export class Publisher {
  constructor(private readonly bus: EventEmitter2) {}
  /** Every call says a topic. */
  publish(row: unknown, topic = 'orders') {
    this.bus.emit(topic, row);
  }
  /** One call leaves it out. */
  notify(row: unknown, topic = 'notices') {
    this.bus.emit(topic, row);
  }
}

export class Relay {
  constructor(
    private readonly publisher: Publisher,
    private readonly rows: { all(): Promise<Row[]> },
  ) {}
  async relay() {
    for (const row of await this.rows.all()) {
      this.publisher.publish(row, row.topic);
      this.publisher.notify(row, row.topic);
    }
    this.publisher.notify({});
  }
}
