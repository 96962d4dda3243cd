import { json, type RequestHandler } from '@sveltejs/kit';
import { bus } from '../../../../bus';

export const POST: RequestHandler = async ({ params }) => {
  bus.emit('order.placed', { id: params['id'] });
  return json({});
};

export async function DELETE() {
  bus.emit('order.cancelled');
  return json({});
}
