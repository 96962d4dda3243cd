import { EventEmitter } from 'node:events';
import express, { type RequestHandler } from 'express';
import { limit } from './limit';

const bus = new EventEmitter();
bus.on('poll.made', function note() {
  console.log('made');
});

/** What is given in an object is run. */
const answer =
  ({ run, status = 200 }: { run: () => unknown; status?: number }): RequestHandler =>
  (_req, res) => {
    run();
    res.sendStatus(status);
  };

const router = express.Router();
router.route('/polls').post(limit(), async (_req, res) => {
  bus.emit('poll.made');
  res.json({});
});
router.route('/polls/:id').put(limit({ ttl: 3 }), async (_req, res) => {
  bus.emit('poll.made');
  res.json({});
});
router.delete('/polls', answer({ run: () => bus.emit('poll.made') }));
export default router;
