export const SUM = { cmd: 'sum', role: 'math' };
export enum Topic {
  Placed = 'order.placed',
}
