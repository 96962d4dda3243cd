import { ingress } from './ingress';
import { orders } from './orders';

export async function buy(item: string) {
  await ingress.serviceClient(orders).place(item);
}

// What only has such a method.
const local = { place: (item: string) => item };
export const put = (item: string) => local.place(item);
