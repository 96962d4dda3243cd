import type { ActionFunctionArgs } from '@remix-run/node';
import { bus } from '../bus.server';

export async function action({ request }: ActionFunctionArgs) {
  bus.emit('user.came', { by: request.url });
  return null;
}
