import express, { Router } from 'express';
import auditRoutes from './audit.js';
import { bus } from './bus.js';
import { cartRoutes } from './carts.js';
import { Users } from './users.js';

const app: express.Application = express();
const v1 = express.Router();
v1.use('/audit', auditRoutes);
v1.use('/carts', cartRoutes('cart.opened'));
v1.use(new Users().router);

const lists = [
  { path: '/red', router: Router().post('/', () => void bus.emit('red')) },
  { path: '/blue', router: Router().post('/', () => void bus.emit('blue')) },
];
for (const list of lists) v1.use(list.path, list.router);
lists.forEach(({ path, router }) => app.use(path, router));

app.use('/api', express.json(), v1);
app.use('/old', auditRoutes);

const nowhere = Router();
nowhere.get('/alone', (_req, res) => {
  bus.emit('alone');
  res.end();
});
