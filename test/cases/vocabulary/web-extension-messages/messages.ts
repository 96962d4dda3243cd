export enum Message {
  Pay = 'pay',
  Refund = 'refund',
  Paid = 'paid',
}

export interface Envelope {
  type: Message | 'ping';
  data?: unknown;
}
