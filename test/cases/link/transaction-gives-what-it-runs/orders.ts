import { EventEmitter } from 'node:events';
import { DataSource } from 'some-orm';

export class Database {
  readonly events = new EventEmitter();

  constructor(private readonly source: DataSource) {}

  async transaction<T>(run: (db: Database) => Promise<T>): Promise<T> {
    const { db, result } = await this.source.start().execute(async (connection: DataSource) => {
      const db = new Database(connection);
      return { db, result: await run(db) };
    });
    db.events.emit('commit');
    return result;
  }

  onCommit(then: () => void) {
    this.events.once('commit', then);
  }
}
