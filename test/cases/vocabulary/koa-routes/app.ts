import { EventEmitter } from 'node:events';
import Router from '@koa/router';
import Koa, { type Context, type Next } from 'koa';

const bus = new EventEmitter();
const app = new Koa();
const router = new Router({ prefix: '/api' });
const forums = new Router();
const posts = new Router();

async function audit(_ctx: Context, next: Next) {
  bus.emit('audited');
  await next();
}

router.get('/health', (ctx) => {
  ctx.body = 'ok';
});
router.post('place', '/orders', audit, async (ctx) => {
  bus.emit('order.placed', ctx.body);
});
router
  .put('/stock', async () => {
    bus.emit('stock.counted');
  })
  .del('/stock', async () => {
    bus.emit('stock.emptied');
  });
posts.post('/', async () => {
  bus.emit('post.written');
});
forums.use('/forums/:fid/posts', posts.routes(), posts.allowedMethods());
router.use(forums.routes());
const admin = new Router();
admin.prefix('/admin');
admin.all('/reset', () => void bus.emit('reset'));

app.use(async (_ctx, next) => {
  bus.emit('requested');
  await next();
});
app.use(router.routes()).use(admin.routes()).use(router.allowedMethods());
app.on('error', () => bus.emit('failed'));
