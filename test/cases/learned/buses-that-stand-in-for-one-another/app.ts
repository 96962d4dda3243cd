import { InMemoryEventBus, RedisEventBus, eventBus, setEventBus, type ModuleEventBus } from './bus';
export class Chat {
  constructor(private readonly bus: ModuleEventBus) {}
  async post(text: string) { await this.bus.emit('chat.posted', { text }); }
}
export const chat = new Chat(eventBus);
export function feed(bus: ModuleEventBus) { bus.on('chat.posted', async (p) => {}); }
feed(eventBus);
export function boot(pub: any, sub: any) { setEventBus(new RedisEventBus(pub, sub)); }
