import { EventEmitter } from 'node:events';
import express, { type RequestHandler } from 'express';

const app = express();
const bus = new EventEmitter();
app.set('bus', bus);

const pay: RequestHandler = (req, res) => {
  (req.app.get('bus') as EventEmitter).emit('order.paid', req.params.id);
  res.sendStatus(204);
};

bus.on('order.paid', (id: string) => console.log(id));
app.post('/orders/:id/payment', pay);
