export const TOKENS = { PLACING: 'orders:placing' } as const;

export interface Placing {
  place(): void;
}
