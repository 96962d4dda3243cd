import { Client } from 'pg';
import type { DataSource, EntityManager, Repository } from 'typeorm';

export class Orders {
  constructor(
    private readonly db: DataSource,
    private readonly orders: Repository<{ id: string }>,
  ) {}
  async place(id: string) {
    await this.db.transaction(async (manager) => {
      await manager.query('INSERT INTO orders (id) VALUES ($1)', [id]);
      await this.tell(manager, 'order_placed', id);
    });
  }
  async cancel(id: string) {
    const runner = this.db.createQueryRunner();
    await runner.query("SELECT pg_notify('order_cancelled', $1)", [id]);
    await runner.manager.query('DELETE FROM orders WHERE id = $1', [id]);
  }
  async count() {
    return this.orders.query(`SELECT count(*) FROM orders`);
  }
  private async tell(manager: EntityManager, channel: string, payload: string) {
    await manager.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }
}

export async function watch(orders: Orders) {
  const client = new Client();
  await client.query('LISTEN order_placed');
  client.on('notification', ({ payload }) => orders.cancel(payload ?? ''));
}
