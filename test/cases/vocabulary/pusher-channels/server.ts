import Pusher from 'pusher';

const pusher = new Pusher({ appId: '1', key: 'k', secret: 's', cluster: 'eu' });
const alarm = { trigger: (_channel: string, _name: string) => {} };

export class Orders {
  async place(user: string, id: string) {
    await pusher.trigger(`private-user-${user}`, 'order-placed', { id });
    await pusher.trigger(['shop', 'kitchen'], 'order-queued', { id });
    alarm.trigger('shop', 'order-late');
  }
  async close(ids: string[]) {
    await pusher.triggerBatch(ids.map((id) => ({ channel: 'shop', name: 'order-closed', data: { id } })));
    await pusher.sendToUser('1', 'shop-closed', {});
  }
  async look() {
    await pusher.get({ path: '/channels' });
  }
}
