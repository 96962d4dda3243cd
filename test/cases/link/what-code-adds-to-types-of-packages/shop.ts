import express, { type Request } from 'express';

const app = express();
app.get('/orders', (req: Request) => req.orders.list());
app.post('/close', (req) => req.app.closing.close());
