import { createRoute } from 'some-routes';
import { bus } from '../../../bus';

// Nothing says which of them answers.
export const GET = createRoute({
  before: async () => bus.emit('sweep.begun'),
  after: async () => bus.emit('sweep.done'),
});
