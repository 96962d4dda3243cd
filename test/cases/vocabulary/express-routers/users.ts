import { type Request, type Response, Router } from 'express';
import { bus } from './bus.js';

export class Users {
  readonly router = Router();
  constructor() {
    this.router.post('/users', this.register.bind(this));
    this.router.get('/users/:id', (_req, res) => {
      bus.emit('user.seen');
      res.end();
    });
  }
  private register(_req: Request, res: Response) {
    bus.emit('user.registered');
    res.end();
  }
}
