import router from '@adonisjs/core/services/router';
import OrdersController from '#controllers/orders_controller';
import { shutdown } from '#services/shutdown';

const UsersController = () => import('#controllers/users_controller');

router.get('/', async () => 'ok');
router.post('/shutdown', () => shutdown());

router
  .group(() => {
    router.post('/users', [UsersController, 'store']);
    router
      .group(() => {
        router.resource('orders', OrdersController).apiOnly();
        router.post('orders/:id/ship', [OrdersController, 'ship']).as('orders.ship');
      })
      .prefix('shop')
      .as('shop');
  })
  .prefix('/api');
