import { orderListeners } from './listeners';

interface AppEvent {
  name: string;
  id: string;
}
type Handler = (event: AppEvent) => Promise<void>;

async function authorize(event: AppEvent): Promise<void> {
  console.log(event.id);
}
async function audit(event: AppEvent): Promise<void> {
  console.log(event.id);
}

/** Each name has a list. */
const eventHandlers: Record<string, Handler[]> = {
  'payment.created': [authorize, audit],
  'payment.captured': [audit],
  'payment.lost': [(event) => audit(event)],
};

export async function publish(events: AppEvent[]): Promise<void> {
  for (const event of events) await Promise.all((eventHandlers[event.name] ?? []).map((handler) => handler(event)));
}

export const pay = (id: string) => publish([{ name: 'payment.created', id }]);
export const capture = (id: string) => publish([{ name: 'payment.captured', id }]);

/** A table of another file, one for each name. */
export async function dispatchEvent(event: AppEvent): Promise<void> {
  const listener = orderListeners.get(event.name);
  if (!listener) return;
  await listener(event);
}
export const place = (id: string) => dispatchEvent({ name: 'order.placed', id });
export const send = (id: string) => dispatchEvent({ name: 'order.sent', id });
