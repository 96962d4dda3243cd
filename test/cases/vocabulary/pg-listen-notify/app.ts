import pg, { Client, Pool, type PoolClient } from 'pg';

const CHANNEL = 'order_placed';
const pool = new Pool();

export class Orders {
  constructor(private readonly db: Pool) {}
  async place(id: string) {
    await this.db.query('INSERT INTO orders (id) VALUES ($1)', [id]);
    await this.db.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify({ id })]);
  }
  async ship(id: string) {
    const client = await this.db.connect();
    await client.query(`NOTIFY order_shipped, '${JSON.stringify({ id })}'`);
    await client.query({ text: 'select pg_notify($1, $2)', values: ['order_counted', id] });
    client.release();
  }
  async setUp() {
    await this.db.query(`CREATE FUNCTION told() RETURNS trigger AS $$ BEGIN PERFORM pg_notify('told', ''); END $$`);
  }
}

export async function watch(orders: Orders) {
  const client = new Client();
  await client.connect();
  client.on('notification', async (message) => {
    await orders.ship(message.payload ?? '');
  });
  client.on('error', () => {});
  await client.query(`LISTEN ${CHANNEL}`);
}

export class Listener {
  private client = new pg.Client();
  async start() {
    await this.client.connect();
    await this.client.query('LISTEN "order_shipped"');
    await this.client.query(`LISTEN ${this.client.escapeIdentifier('order_counted')}`);
    await this.client.query('SELECT 1');
    this.client.on('notification', this.told.bind(this));
  }
  private async told() {
    await query("SELECT pg_notify('order_seen', '')");
  }
}

export async function query(text: string, values: unknown[] = []) {
  return pool.query(text, values);
}
export const rows = () => query('SELECT * FROM orders');

async function notify(client: PoolClient, channel: string, payload: string) {
  await client.query('SELECT pg_notify($1, $2)', [channel, payload]);
}
async function listen(channel: string, handle: (payload: string) => Promise<void>) {
  const client = await pool.connect();
  await client.query(`LISTEN ${channel}`);
  client.on('notification', (message) => {
    if (message.channel === channel) void handle(message.payload ?? '');
  });
}
export async function main() {
  await listen('order_seen', async () => notify(await pool.connect(), 'order_done', ''));
}
