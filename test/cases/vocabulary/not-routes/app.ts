import { EventEmitter } from 'node:events';
import { Test } from '@nestjs/testing';
import axios from 'axios';
import express from 'express';

const bus = new EventEmitter();
const app = express();
const handlers = new Map<string, () => void>();
const engine = () => {
  bus.emit('rendered');
  return 'pug';
};

app.set('view engine', engine());
export const settings = [app.get('view engine'), app.get(engine())];

const k = 'x';
handlers.set(k, () => bus.emit('kept'));
handlers.get(k)?.();
handlers.delete(k);

export async function load(url: string, cache: { get(key: string, make: () => void): void; post(key: string, make: () => void): void }) {
  await axios.get(url, { validateStatus: () => bus.emit('validated') });
  await axios.post('/orders', () => bus.emit('sent'));
  cache.get('/orders', () => bus.emit('cached'));
  cache.post('/orders', () => bus.emit('stored'));
}

export async function nest() {
  const module = await Test.createTestingModule({}).compile();
  const server = module.createNestApplication();
  server.use('/x', () => bus.emit('used'));
}

window.addEventListener('load', () => bus.emit('loaded'));
process.on('SIGTERM', () => bus.emit('ended'));
process.stdin.on('data', () => bus.emit('typed'));
