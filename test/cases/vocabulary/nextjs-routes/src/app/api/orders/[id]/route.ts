import { type NextRequest, NextResponse } from 'next/server';
import { bus, withUser } from '../../../../bus';

export async function PUT(request: NextRequest) {
  bus.emit('order.placed', await request.json());
  return NextResponse.json({});
}

export const GET = async () => new Response('');

export const DELETE = withUser(async (_req, user) => {
  bus.emit('order.cancelled', user);
  return new Response('');
});

/** Exported, and no verb. */
export function price() {
  bus.emit('order.priced');
}
