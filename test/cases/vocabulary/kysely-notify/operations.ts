import { type Kysely, sql } from 'kysely';
import { Client } from 'pg';

interface Tables {
  operation: { id: number; type: string };
}

export const OPERATION_CREATED = 'operation_created';

export class Operations {
  constructor(private readonly db: Kysely<Tables>) {}

  async create(type: string): Promise<void> {
    const { ref } = this.db.dynamic;
    await this.db.insertInto('operation').values({ id: 1, type }).execute();
    await sql`notify ${ref(OPERATION_CREATED)}`.execute(this.db);
  }

  async remove(id: number): Promise<void> {
    await this.db.deleteFrom('operation').where('id', '=', id).execute();
    await sql`SELECT pg_notify(${'operation_removed'}, ${String(id)})`.execute(this.db);
  }

  async rename(): Promise<void> {
    await sql`NOTIFY ${sql.id('operation_renamed')}`.execute(this.db);
  }

  /** No statement that notifies. */
  async index(): Promise<void> {
    await sql`CREATE INDEX operation_type ON operation (type)`.execute(this.db);
  }

  /** Only made, and run by nobody. */
  idle() {
    return sql`notify ${sql.raw('idle')}`;
  }
}

export async function listen(client: Client, scan: (channel: string) => void): Promise<void> {
  await client.query(`listen ${OPERATION_CREATED}`);
  await client.query('LISTEN operation_removed');
  client.on('notification', (message) => {
    if (message.channel === OPERATION_CREATED) scan('created');
    if (message.channel === 'operation_removed') scan('removed');
  });
}
