import { OnEvent } from '@nestjs/event-emitter';
import axios from 'axios';

/** Tells whoever subscribed, outside. */
export class Hooks {
  async tell(type: string, payload: unknown): Promise<void> {
    await axios.post('https://hooks.example', { type, payload });
  }
}

export class Partners {
  constructor(private readonly hooks: Hooks) {}
  @OnEvent('order.placed')
  async placed(order: unknown): Promise<void> {
    await this.hooks.tell('order.placed', order);
  }
  @OnEvent('order.paid')
  async paid(order: unknown): Promise<void> {
    await this.hooks.tell('order.paid', order);
  }
}
