import { EventEmitter } from 'node:events';
import express from 'express';
import orders from './orders';
import { listen } from './listen';

const app = express();
const routes = express.Router();
const bus = new EventEmitter();

orders(routes, bus);
listen(bus);
app.use('/api', routes);
