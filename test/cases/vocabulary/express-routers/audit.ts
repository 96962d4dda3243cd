import { Router } from 'express';
import { bus } from './bus.js';

const router = Router();
router.post('/:id/', (req, res) => {
  bus.emit('audited', req.params.id);
  res.end();
});
export default router;
