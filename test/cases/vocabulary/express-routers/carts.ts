import { Router } from 'express';
import { bus } from './bus.js';

export function cartRoutes(opened: string) {
  const router = Router();
  router.post('/', (_req, res) => {
    bus.emit(opened);
    res.end();
  });
  return router;
}
