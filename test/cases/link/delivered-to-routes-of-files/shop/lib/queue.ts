import { Client } from '@upstash/qstash';

const client = new Client({ token: process.env['TOKEN'] });
const host = process.env['URL'] ?? 'http://localhost:3000';

export const enqueue = (path: string, body: unknown) => client.publishJSON({ url: `${host}/api/${path}`, body });
export const remind = (id: string) => client.publishJSON({ url: `${host}/api/orders/${id}/remind`, body: {} });
