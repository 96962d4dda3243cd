/** What shops tell each other through a channel of a broker. */
export type Command =
  | { command: 'reload-prices'; payload?: undefined; sender?: string }
  | { command: 'close-shop'; payload: { shopId: string }; sender?: string }
  | { command: 'count-stock'; payload: { shopId: string }; sender?: string };

export interface Reply {
  reply: 'stock-counted';
  payload: { shopId: string; count: number };
}
