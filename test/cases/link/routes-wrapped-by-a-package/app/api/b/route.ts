import { NextResponse } from 'next/server';
import { bus } from '../../../lib/bus';
import { withUser } from '../../../lib/wrappers';

export const POST = withUser(async ({ user }) => {
  bus.emit('order.placed', user);
  return NextResponse.json({});
});
