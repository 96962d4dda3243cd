import { EventEmitter } from 'node:events';
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from 'express';

const bus = new EventEmitter();
const app = express();

const caught =
  (fn: RequestHandler): RequestHandler =>
  (req, res, next) => {
    Promise.resolve(fn(req, res, next)).catch(next);
  };

function required(role: string) {
  return (req: Request, _res: Response, next: NextFunction) => {
    if (req.headers.role !== role) bus.emit('refused', role);
    next();
  };
}

function close(_req: Request, res: Response) {
  bus.emit('closed');
  res.end();
}

app.post(
  '/open',
  caught((_req, res) => {
    bus.emit('opened');
    res.end();
  }),
);
app.post('/close', caught(close));
app.post('/break', required('owner'), (_req, res) => {
  bus.emit('broken');
  res.end();
});

function route(to: Express, path: string, handler: RequestHandler) {
  to.put(`/doors${path}`, handler);
}
route(app, '/paint', (_req, res) => {
  bus.emit('painted');
  res.end();
});
