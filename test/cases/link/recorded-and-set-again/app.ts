import { CommandHandler, EventBus, EventsHandler } from '@nestjs/cqrs';
import { TableNamed } from './events';
import { Table } from './table';

export abstract class Tables {
  abstract find(): Table;
}

export class Store {
  constructor(private readonly bus: EventBus) {}
  save(table: Table) {
    this.bus.publishAll(table.events);
    table.remove(table.events);
  }
}

export function stamp(table: Table) {
  table.events = table.events.map((event) => event.at());
}

export class Rename {}

@CommandHandler(Rename)
export class RenameHandler {
  constructor(
    private readonly tables: Tables,
    private readonly store: Store,
  ) {}
  execute() {
    const table = this.tables.find();
    table.rename();
    stamp(table);
    this.store.save(table);
  }
}

export class Restaurant {
  constructor(private readonly store: Store) {}
  open() {
    this.store.save(Table.open());
  }
}

@EventsHandler(TableNamed)
export class Sign {
  handle() {}
}
