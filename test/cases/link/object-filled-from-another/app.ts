import express from 'express';
import * as rawItems from './items';
import * as rawOrders from './orders';
import { caught, logged, wrapped } from './wrap';

const orders = wrapped(rawOrders);
const items = wrapped(rawItems);
const slow = caught(rawOrders);
const seen = logged(rawItems);
const app = express();

app.post('/orders', orders.place);
app.delete('/orders', orders.cancel);
app.post('/items', items.place);
app.put('/orders', slow.place);
app.put('/items', seen.place);
