import { EventStoreDBClient, type JSONEventType, jsonEvent } from '@eventstore/db-client';

type Opened = JSONEventType<'account-opened', { id: string }>;
const client = EventStoreDBClient.connectionString('esdb://localhost');

export async function open(id: string) {
  const event = jsonEvent<Opened>({ type: 'account-opened', data: { id } });
  await client.appendToStream(`account-${id}`, [event]);
}

export class EventStore {
  constructor(private readonly store: EventStoreDBClient) {}
  async append(stream: string, events: JSONEventType[]) {
    return this.store.appendToStream(stream, events.map((event) => jsonEvent(event)));
  }
}
export class Accounts {
  constructor(private readonly events: EventStore) {}
  async close(id: string) {
    await this.events.append(`account-${id}`, [{ type: 'account-closed', data: { id } }]);
  }
}
