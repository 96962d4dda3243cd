import type { Publisher, UserRegistered } from './types';

export class Users {
  constructor(private readonly publisher: Publisher) {}

  async register(name: string): Promise<void> {
    await this.publisher.publish(this.registered(name));
  }

  async remove(name: string): Promise<void> {
    await this.publisher.publish({ type: 'USER_REMOVED', payload: { name } });
  }

  private registered(name: string): UserRegistered {
    return { type: 'USER_REGISTERED', payload: { name } };
  }
}
