import { createRoute } from 'some-routes';
import { bus } from '../../../bus';

export const GET = createRoute().query({}).handler(async () => {
  bus.emit('export.asked');
  return new Response();
});
