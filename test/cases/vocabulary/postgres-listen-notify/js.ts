import postgres from 'postgres';

const sql = postgres('postgres://localhost');

export class News {
  constructor(private readonly db: postgres.Sql) {}
  async start() {
    await this.db.listen('news', (payload) => this.told(payload));
  }
  private async told(payload: string) {
    await sql.notify('read', payload);
  }
}
export const tell = (text: string) => sql.notify('news', text);
export const rows = () => sql`select * from news`;
