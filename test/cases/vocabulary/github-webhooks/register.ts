import type { Webhooks } from '@octokit/webhooks';
import { bus } from './app';

export const register = (webhooks: Webhooks) => {
  webhooks.on('push', async ({ payload }) => {
    bus.emit('pushed', payload.after);
  });
};

/** Other things have an `on` as well. */
export const elsewhere = (page: { on(name: string, run: () => void): void }) => page.on('push', () => bus.emit('elsewhere'));
