import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export type RowEvent = { type: 'row.added' | 'row.removed'; keys: string[] };

export class Rows {
  constructor(private readonly events: EventEmitter2) {}

  change(isNew: boolean) {
    this.tell({ type: isNew ? 'row.added' : 'row.removed', keys: [] });
  }

  private tell(event: RowEvent) {
    this.events.emit(event.type, event);
  }
}

export class Watchers {
  constructor(private readonly events: EventEmitter2) {}

  @OnEvent('row.*')
  listen(event: RowEvent) {
    if (this.isKnown(event)) this.handleRow(event);
  }

  // Part of the listener: nothing else runs it.
  private handleRow(event: RowEvent) {
    switch (event.type) {
      case 'row.added':
        this.events.emit('watch.more');
        break;
      case 'row.removed':
        this.events.emit('watch.less');
    }
  }

  // It compares what it is given, and hands nothing on.
  private isKnown(event: RowEvent) {
    return ['id', 'name'].includes(event.keys[0]);
  }
}
