import express from 'express';
import { FileLedger, type Ledger, type Order, type Refunds, refundsOf } from './ledgers.js';

const ledgers = new Map<string, Ledger>([['file', new FileLedger()]]);

type Parts = { refunds: Refunds };

export const settling = ({ refunds }: Parts) => {
  const settle = async (ledger: Ledger, order: Order) => {
    await ledger.book(order.id);
  };
  const back = async (order: Order) => {
    await refunds.refund(order.id);
    refunds.close();
  };
  return { settle, back };
};

const { settle, back } = settling({ refunds: refundsOf('books') });

const app = express();
app.post('/settle', async (req, res) => {
  await settle(ledgers.get(req.body.kind)!, req.body);
  res.end();
});
app.post('/back', async (req, res) => {
  await back(req.body);
  res.end();
});
