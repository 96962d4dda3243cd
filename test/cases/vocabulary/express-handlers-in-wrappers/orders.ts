import { EventEmitter } from 'node:events';
import express, { type Request, type Response } from 'express';
import { Api, again, calling, caught, keeping } from './wrappers.js';

const bus = new EventEmitter();
for (const event of ['placed', 'paid', 'sent', 'kept']) bus.on(event, () => console.log(event));

const app = express().disable('x-powered-by').set('trust proxy', 1);
app.post('/orders', caught(check), caught(place));
app.post('/payments', again(pay));
app.post('/parcels', caught([check, send]));
app.post('/kept', keeping(keep));
app.post('/calls', calling(new Api()));
app.use('/v2', express.Router().post('/orders', caught(place)));

async function check(req: Request, res: Response) {
  if (!req.body) res.status(400).end();
}
async function place(req: Request, res: Response) {
  bus.emit('placed');
  res.end();
}
async function pay(req: Request, res: Response) {
  bus.emit('paid');
  res.end();
}
async function send(req: Request, res: Response) {
  bus.emit('sent');
  res.end();
}
async function keep(req: Request, res: Response) {
  bus.emit('kept');
  res.end();
}
