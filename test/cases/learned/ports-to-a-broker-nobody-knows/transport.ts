export interface OrderPlaced {
  subject: 'orders';
  type: 'order.placed';
  orderId: string;
}

export interface UsageMeasured {
  subject: 'usage';
  type: 'usage.measured';
  count: number;
}

export type Message = OrderPlaced | UsageMeasured;

export interface Subscription<S extends Message['subject'] = Message['subject']> {
  group: string;
  subject: S;
  callback: (message: Extract<Message, { subject: S }>) => Promise<void>;
}

/** What carries messages: which topic that is only the environment says. */
export interface Transport {
  publish(message: Message): Promise<void>;
  subscribe<S extends Message['subject']>(subscription: Subscription<S>): void;
  connect(): Promise<void>;
}
