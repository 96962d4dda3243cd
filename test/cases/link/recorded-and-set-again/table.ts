import { Aggregate } from './aggregate';
import { type TableEvent, TableNamed, TableOpened } from './events';

export class Table extends Aggregate<TableEvent> {
  static open() {
    const table = new Table();
    table.add(new TableOpened());
    return table;
  }
  rename() {
    this.add(new TableNamed());
  }
}
