import express from 'express';
import { jobs } from './jobs';
import { close } from './reports';

jobs.init();
const app = express();
app.post('/orders', async (req, res) => {
  await jobs.create({ type: 'import', payload: req.body });
  await close(12);
  res.end();
});
