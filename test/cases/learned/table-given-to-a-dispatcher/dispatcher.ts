import type { Handler, Message } from './types';

export class Dispatcher {
  constructor(private handlers: Map<string, Handler>) {}

  async receive(text: string): Promise<void> {
    const message: Message = JSON.parse(text);
    const handler = this.handlers.get(message.type);
    if (!handler) {
      console.warn(`nobody hears ${message.type}`);
      return;
    }
    await handler.handle(message);
  }
}
