import { EventEmitter } from 'node:events';
import express from 'express';
import asyncHandler from 'express-async-handler';
import fp from 'fastify-plugin';
import { fastify } from 'fastify';

const bus = new EventEmitter();
const app = express();
app.post(
  '/lock',
  asyncHandler(async (_req, res) => {
    bus.emit('locked');
    res.end();
  }),
);

const plugin = fp(async (instance) => {
  instance.get('/key', async () => {
    bus.emit('opened');
  });
});
fastify().register(plugin, { prefix: '/door' });
