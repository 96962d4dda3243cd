import { EventEmitter } from 'node:events';
import express from 'express';
import expressWs from 'express-ws';

const bus = new EventEmitter();
const { app } = expressWs(express());
const sockets = expressWs(express());
const other = sockets.app;
const orders = express.Router();

orders.post('/orders', (_req, res) => {
  bus.emit('order.placed');
  res.end();
});
orders.ws('/orders/:id', (_socket, _req) => {
  bus.emit('order.watched');
});
app.use('/v1', orders);

other.get(`/admin/${process.env.ADMIN_KEY}/queues`, (_req, res) => {
  bus.emit('queues.seen');
  res.end();
});
