import * as clients from '@restatedev/restate-sdk-clients';
import express from 'express';
import type { mails, order } from './orders.js';

const restate = clients.connect({ url: 'http://localhost:8080' });
const app = express();

app.post('/orders', async (req, res) => {
  const workflow = restate.workflowClient<typeof order>({ name: 'Order' }, req.body.id);
  await workflow.workflowSubmit(req.body.item);
  // Waits for what was sent.
  res.json(await workflow.workflowAttach());
});

app.post('/mails', async (req, res) => {
  res.json(await restate.serviceSendClient<typeof mails>({ name: 'Mails' }).remind(req.body.id));
});

// A service of whose name nobody here knows.
app.post('/any', async (req, res) => {
  res.json(await restate.serviceClient<{ ping(): Promise<string> }>({ name: req.body.service }).ping());
});

// What only has such a method.
const local = { remind: (id: string) => id };
app.post('/local', (req, res) => void res.json(local.remind(req.body.id)));
