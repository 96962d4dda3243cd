export const NAMESPACE = 'shop';
export const ORDER = `${NAMESPACE}.order` as const;

export enum Step {
  Placed = 'placed',
  Paid = 'paid',
}
