import { coreServices, createBackendModule, createBackendPlugin, type SchedulerService } from '@backstage/backend-plugin-api';
import { type EventParams, type EventsService, eventsServiceRef } from '@backstage/plugin-events-node';

class Orders {
  constructor(private readonly events: EventsService) {}

  async ship(params: EventParams): Promise<void> {
    await this.events.publish({ topic: 'order.shipped', eventPayload: params.eventPayload });
  }

  async remind(): Promise<void> {
    await this.events.publish({ topic: 'order.reminded', eventPayload: {} });
  }
}

export const shop = createBackendPlugin({
  pluginId: 'shop',
  register(env) {
    env.registerInit({
      deps: { events: eventsServiceRef, scheduler: coreServices.scheduler, logger: coreServices.logger },
      async init({ events, scheduler, logger }) {
        const orders = new Orders(events);
        await events.subscribe({ id: 'shop', topics: ['payment.taken'], onEvent: (params) => orders.ship(params) });
        await scheduler.scheduleTask({
          id: 'remind-of-orders',
          frequency: { minutes: 10 },
          timeout: { minutes: 1 },
          fn: async () => {
            logger.info('reminding');
            await orders.remind();
          },
        });
      },
    });
  },
});

/** What else is scheduled is asked for by its type. */
export async function clean(scheduler: SchedulerService, events: EventsService | undefined): Promise<void> {
  const runner = scheduler.createScheduledTaskRunner({ frequency: { hours: 1 }, timeout: { minutes: 1 } });
  await runner.run({
    id: 'clean-carts',
    fn: async () => {
      await events?.publish({ topic: 'cart.dropped', eventPayload: {} });
    },
  });
}

export const mails = createBackendModule({
  pluginId: 'shop',
  moduleId: 'mails',
  register(reg) {
    reg.registerInit({
      deps: { events: eventsServiceRef },
      async init({ events }) {
        await events.subscribe({
          id: 'mails',
          topics: ['order.shipped', 'order.reminded'],
          async onEvent(params) {
            console.log(params.topic);
          },
        });
      },
    });
  },
});

/** Of the code's own, and no part of it. */
class Log {
  publish(_entry: { topic: string }): void {}
}
export const log = (): void => new Log().publish({ topic: 'order.logged' });
