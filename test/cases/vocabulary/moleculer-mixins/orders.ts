import type { Context, ServiceSchema } from 'moleculer';
import { audited } from './audited';

interface Store {
  paid(id: string): boolean;
}

/** A service that a function makes. */
export function orders(store: Store, isAudited: boolean): ServiceSchema {
  return {
    name: 'orders',
    mixins: isAudited ? [audited('orders')] : [],
    actions: {
      place: {
        async handler(ctx: Context) {
          const given = ctx.params;
          await this.broker.broadcast('order.placed', given);
        },
      },
      report: {
        async handler() {
          return store.paid('1');
        },
      },
    },
    events: {
      'order.placed': {
        async handler(ctx: Context) {
          if (store.paid('1')) await ctx.call('orders.audit', ctx.params);
        },
      },
    },
  };
}
