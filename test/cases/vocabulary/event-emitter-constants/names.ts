export const PLACED = 'order.placed';
export const Names = { paid: 'order.paid' } as const;
export const enum Mail {
  Sent = 'mail.sent',
}
