import { Client } from '@upstash/qstash';
import { Client as Workflows } from '@upstash/workflow';
import { serve } from '@upstash/workflow/express';
import express from 'express';

const client = new Client({ token: 'token' });
const workflows = new Workflows({ token: 'token' });
const host =
  process.env['STAGE'] === 'production' ? 'https://shop.example' : process.env['STAGE'] === 'preview' ? 'https://preview.example' : 'http://localhost:3000';

// Whatever the host, it is this server.
export const paid = (id: string) => client.publishJSON({ url: `${host}/jobs/receipts?late=no`, body: { id } });
export async function placed(id: string, gift: boolean) {
  if (gift) await client.publishJSON({ url: `${host}/jobs/cards`, body: { id } });
  await client.publishJSON({ url: `${process.env['BASE_URL']}/jobs/orders/${id}/ship`, body: {} });
}
export const restock = (ids: string[]) => client.batchJSON(ids.map((id) => ({ url: `${host}/jobs/stock`, body: { id } })));
type Flow = 'returns' | 'refunds';
const begin = (flow: Flow) => workflows.trigger([{ url: `${host}/flows/${flow}`, body: {} }]);
export const returned = () => begin('returns');

export const billed = () => client.publishJSON({ url: `${process.env['BASE_URL']}/jobs/cards`, body: {} });

// The same path on a host of which the code says nothing else is somebody else's.
export const foreign = () => client.publishJSON({ url: 'https://cards.example/jobs/cards', body: {} });
// One of three addresses is another path.
const late = { first: 'https://shop.example/jobs/receipts', second: 'http://localhost:3000/jobs/receipts', last: 'https://shop.example/jobs/stock' };
export const again = (which: keyof typeof late) => client.publishJSON({ url: late[which], body: {} });

// Nobody here answers there: another server, another path, a GET.
export const elsewhere = () => client.publishJSON({ url: 'https://mail.example/send', body: {} });
export const group = () => client.publishJSON({ urlGroup: 'receipts', body: {} });
export const unanswered = () => client.publishJSON({ url: `${host}/jobs`, body: {} });
export const asked = () => client.publishJSON({ url: 'https://shop.example/health', body: {} });

const app = express();
app.post('/jobs/receipts', function receipts(_req, res) {
  res.end();
});
app.post('/jobs/cards', function cards(_req, res) {
  res.end();
});
app.post('/jobs/orders/:id/ship', async function ship(_req, res) {
  await restock(['box']);
  res.end();
});
app.all('/jobs/stock', function stock(_req, res) {
  res.end();
});
app.post('/jobs/:name', function anyJob(_req, res) {
  res.end();
});
app.get('/health', (_req, res) => {
  res.end();
});
app.post(
  '/flows/returns',
  serve(async function takeBack(context) {
    await context.run('refund', () => paid('1'));
  }),
);
