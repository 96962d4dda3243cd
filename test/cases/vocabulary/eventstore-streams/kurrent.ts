import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';

const client = KurrentDBClient.connectionString('kurrentdb://localhost');
export const freeze = (id: string) => client.appendToStream(`account-${id}`, jsonEvent({ type: 'account-frozen', data: { id } }));
