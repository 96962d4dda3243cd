// @ts-expect-error nobody has it
import { createRoute } from 'some-routes';
import { bus } from '../../../bus';

// What is told of errors, or says who may ask, answers nothing.
export const POST = createRoute({ schema: {}, service: 'refunds', onError: (e: Error) => bus.emit('refund.failed', e) });
export const GET = createRoute({
  authorize: () => {
    bus.emit('refund.authorized');
    return true;
  },
});
