import express from 'express';
import { reports } from './queues';
import { SendReceipt } from './tasks';
import { work } from './worker';

const app = express();
app.post('/payments', async (req, res) => {
  await new SendReceipt().schedule({ id: req.body.id });
  res.end();
});
app.post('/reports', async (req, res) => {
  await reports.add({ type: 'monthly', to: req.body.to });
  res.end();
});
// Which one it is whoever asks says.
app.post('/reports/:type', async (req, res) => {
  await reports.add({ type: req.params.type, to: req.body.to });
  res.end();
});
work();
