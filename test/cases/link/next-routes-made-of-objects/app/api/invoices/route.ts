// @ts-expect-error nobody has it
import { serve } from 'some-routes';
import { bus } from '../../../bus';

const rights = { roles: ['accountant'] };

export const POST = serve(rights, async () => {
  bus.emit('invoice.written');
  return new Response();
});
