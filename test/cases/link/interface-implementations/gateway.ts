export interface Gateway {
  charge(amount: number): Promise<void>;
}

export interface SlowGateway extends Gateway {
  readonly days: number;
}
