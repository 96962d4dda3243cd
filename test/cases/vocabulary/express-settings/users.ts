import { type Request, Router } from 'express';

export const users = Router();

users.post('/', (req, res) => {
  req.app.get('events').emit('user.created', req.body);
  res.end();
});

users.delete('/:id', (req: Request, res) => {
  const bus = req.app.get('events');
  bus.emit('user.removed', req.params.id);
  res.end();
});

/** A parameter of the request is none. */
users.get('/:id', (req, res) => {
  res.json(req.get('events'));
});
