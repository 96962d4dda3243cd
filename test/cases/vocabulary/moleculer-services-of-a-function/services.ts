import { type Context, ServiceBroker, type ServiceSchema } from 'moleculer';

const broker = new ServiceBroker();

function versioned(name: string, version: number): ServiceSchema {
  return {
    name,
    version,
    actions: {
      find(ctx: Context) {
        ctx.emit('row.found');
      },
    },
  };
}

export const orders = versioned('orders', 2);
export const users = versioned('users', 3);

function plain(name: string): ServiceSchema {
  return {
    name,
    created() {
      broker.emit('service.made');
    },
    actions: {
      count: () => 1,
    },
  };
}

broker.createService(plain('carts'));
broker.createService(plain('bills'));

export function ask() {
  broker.call('carts.count');
  broker.call('v2.orders.find');
}
