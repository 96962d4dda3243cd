import { eventBus, formats } from './bus';

export function notifications(send: (text: string) => void): void {
  eventBus.subscribe('order.placed', () => send('thank you'));
  for (const type of ['order.placed', 'order.paid'] as const) eventBus.subscribe(type, (told) => send(`audit: ${told.type}`));
  formats.register('date', (value) => String(value));
}
