import { forwardToMessageBus, getInMemoryEventStore, getInMemoryMessageBus } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, pongoSingleStreamProjection } from '@event-driven-io/emmett-postgresql';
import express from 'express';
import { cartApi } from './api';
import type { CartConfirmed, CartEvent, SendMail } from './domain';
import { Expiry } from './expiry';
import { mails } from './mails';
import { restock } from './restock';

type Details = { count: number };
const show = (details: Details | null, { type }: CartEvent): Details | null => {
  switch (type) {
    case 'ItemAdded':
      return { count: (details?.count ?? 0) + 1 };
    default:
      return details;
  }
};
export const details = pongoSingleStreamProjection({
  collectionName: 'details',
  canHandle: ['ItemAdded', 'CartConfirmed'],
  evolve: show,
});

const bus = getInMemoryMessageBus();
const kept = getInMemoryEventStore({ hooks: { onAfterCommit: forwardToMessageBus(bus) } });
const store = getPostgreSQLEventStore('postgres://localhost');

bus.subscribe((event: CartConfirmed) => console.log(event.data.at), 'CartConfirmed');
bus.handle<SendMail>(({ data }) => console.log(data), 'SendMail');

const app = express();
cartApi(store, bus, () => new Date())(app);
const expiry = new Expiry(kept);
app.post('/expire', async (request) => expiry.expire(request.body.id));
restock(store);
void mails(store, bus).start();
