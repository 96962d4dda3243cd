import type { NextRequest } from 'next/server';
import { bus } from '../../../bus';
import { endpoint } from '../../../endpoint';

export const POST = endpoint({
  request: {},
  handler: async (request) => {
    bus.emit('order.placed', (request as NextRequest).url);
    return {};
  },
});
