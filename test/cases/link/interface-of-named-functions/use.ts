import type { Shop } from './bus';

export function sell(shop: Shop, id: string) {
  shop.order(id);
}
export const leave = ({ shop }: { shop: Shop }) => shop.close();
