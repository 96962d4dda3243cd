import { NextResponse } from 'next/server';
import { bus } from '../../../bus';
import { withErrors } from '../../../wrap';

export const POST = withErrors('orders', async () => {
  bus.emit('order.placed');
  return NextResponse.json({});
});
