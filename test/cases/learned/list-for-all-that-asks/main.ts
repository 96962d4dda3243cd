type Message = { type: string };
type Listener = (message: Message) => void;
class MessageBus {
  private readonly listeners = new Map<string, Listener[]>();
  private readonly globalListeners: Listener[] = [];
  on(type: string, l: Listener) { const known = this.listeners.get(type) ?? []; this.listeners.set(type, [...known, l]); }
  onAll(l: Listener) { this.globalListeners.push(l); }
  publish(message: Message) { for (const l of this.listeners.get(message.type) ?? []) l(message); for (const l of this.globalListeners) l(message); }
}
const bus = new MessageBus();
function billing(message: Message) { if (message.type === 'order.placed') bus.publish({ type: 'order.billed' }); }
bus.onAll(billing);
bus.on('order.billed', () => bus.publish({ type: 'order.shipped' }));
bus.on('order.shipped', () => {});
export const place = () => bus.publish({ type: 'order.placed' });
