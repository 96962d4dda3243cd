import { bus } from '../../../../lib/bus';
import { withLog } from '../../../../lib/wrappers';

export const GET = withLog(async () => {
  bus.emit('page.seen');
  return new Response();
});
