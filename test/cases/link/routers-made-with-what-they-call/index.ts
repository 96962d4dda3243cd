import express, { type Request, type Response } from 'express';
import { EventEmitter } from 'node:events';
const events = new EventEmitter();
interface Deps { placeOrder: (o: { sku: string }) => Promise<{ id: string }>; cancelOrder: (id: string) => Promise<void> }
const ordersRouter = ({ placeOrder, cancelOrder }: Deps) => {
  const router = express.Router();
  router.post('/', async (req: Request, res: Response) => { const o = await placeOrder({ sku: req.body.sku }); res.json(o); });
  router.delete('/:id', async (req: Request, res: Response) => { await cancelOrder(req.params.id); res.end(); });
  return router;
};
async function placeOrder(o: { sku: string }) { events.emit('placed', o.sku); return { id: '1' }; }
async function cancelOrder(id: string) { events.emit('cancelled', id); }
express().use('/orders', ordersRouter({ placeOrder, cancelOrder }));
events.on('placed', () => {}); events.on('cancelled', () => {});
