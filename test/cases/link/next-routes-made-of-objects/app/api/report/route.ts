import { createRoute } from 'some-routes';
import { bus } from '../../../bus';

export const GET = createRoute({
  onError: () => bus.emit('report.failed'),
  handler: async () => {
    bus.emit('report.made');
    return new Response();
  },
});
