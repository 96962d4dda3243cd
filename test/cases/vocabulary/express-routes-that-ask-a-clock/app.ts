import { EventEmitter } from 'node:events';
import express, { type Router } from 'express';

const bus = new EventEmitter();
bus.on('locked', () => undefined);
bus.on('opened', () => undefined);

const api = (now: () => Date, run: (at: { at: Date }) => void) => (router: Router) => {
  // What it asks for stands in an object that it hands on.
  router.post('/lock', (_request, response) => {
    const locked = { at: now() };
    bus.emit('locked', locked);
    response.end();
  });
  router.post('/open', () => {
    run({ at: new Date() });
  });
};

const app = express();
api(
  () => new Date(),
  (opened) => bus.emit('opened', opened),
)(app);
