import { Client, Receiver } from '@upstash/qstash';

const client = new Client({ token: 'token' });
const queue = client.queue({ queueName: 'mails' });
const base = process.env['BASE_URL'];

export async function signUp(user: { id: string; guest: boolean }) {
  await client.publishJSON({ url: 'https://shop.example/api/welcome', body: user, delay: 10 });
  if (!user.guest) await client.publishJSON({ urlGroup: 'user-signed-up', body: user });
}

export const remind = (id: string) => queue.enqueueJSON({ url: 'https://shop.example/api/remind', body: { id } });

export const all = (ids: string[]) =>
  client.batchJSON([
    { urlGroup: 'stock-low', body: { ids } },
    { url: 'https://shop.example/api/count', body: { ids } },
  ]);

export const nightly = () => client.schedules.create({ destination: 'https://shop.example/api/report', cron: '0 3 * * *' });

export const computed = (path: string) => client.publishJSON({ url: `${base}/api/${path}`, body: {} });

export class Mails {
  constructor(private readonly qstash: Client) {}
  send(topic: string) {
    return this.qstash.publishJSON({ topic, body: {} });
  }
  late() {
    return this.send('mail-late');
  }
}

const receiver = new Receiver({ currentSigningKey: 'a', nextSigningKey: 'b' });
export const verify = (signature: string, body: string) => receiver.verify({ signature, body });
