// @ts-expect-error nobody has it
import { serve } from 'some-routes';
import { bus, sign } from '../../../bus';

// Either of them may answer.
export const POST = serve(sign, (error: Error) => bus.emit('session.failed', error));
