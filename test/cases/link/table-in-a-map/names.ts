export enum State {
  Paid = 'PAID',
  Lost = 'LOST',
}
export const NAMES = new Map<string, string>([
  [State.Paid, 'order.paid'],
  [State.Lost, 'order.lost'],
]);
