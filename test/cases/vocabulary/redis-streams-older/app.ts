import { commandOptions, createClient } from 'redis';

const client = createClient();

export async function poll() {
  const found = await client.xReadGroup(commandOptions({ isolated: true }), 'group', 'consumer', [{ key: 'scans', id: '>' }], { COUNT: 1 });
  for (const { name } of found ?? []) await client.xAdd('seen', '*', { name });
}
export const tail = () => client.xRead(commandOptions({ isolated: true }), { key: 'seen', id: '$' }, { BLOCK: 0 });
