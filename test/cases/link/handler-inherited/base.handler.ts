import type { IEventHandler } from '@nestjs/cqrs';

export abstract class BaseHandler<E> implements IEventHandler<E> {
  async handle(event: E) {
    await this.react(event);
  }

  protected abstract react(event: E): Promise<void>;
}
