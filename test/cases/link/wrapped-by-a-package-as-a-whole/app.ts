import express from 'express';
import { bus } from './bus';
import { count, initialized, price } from './stock';

const app = express();
app.get('/', async () => {
  await initialized();
});
app.get('/count', () => count());
app.get('/price', () => price('1'));
app.get('/open', () => bus.open());
