import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { bus } from '../bus.server';

export async function loader({ params }: LoaderFunctionArgs) {
  bus.emit('order.seen', { id: params.id });
  return null;
}

export const action = async ({ params }: ActionFunctionArgs) => {
  bus.emit('order.cancelled', { id: params.id });
  return null;
};

export default function Order() {
  return <p>Order</p>;
}
