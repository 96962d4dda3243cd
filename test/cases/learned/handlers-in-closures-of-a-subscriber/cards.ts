import type { DomainEvent, EventHandler, Publisher, Result } from './bus';

const ok: Result = { isErr: () => false };

export class CardAdded implements DomainEvent {
  readonly eventName = 'CardAdded';
  constructor(readonly id: string) {}
}

export class CardMoved implements DomainEvent {
  readonly eventName = 'CardMoved';
  constructor(readonly id: string) {}
}

export class WhenAdded implements EventHandler<CardAdded> {
  constructor(private readonly publisher: Publisher) {}

  async handle(event: CardAdded): Promise<Result> {
    await this.publisher.publishAll([new CardMoved(event.id)]);
    return ok;
  }
}

/** Hears only what was moved, and sends nothing. */
export class WhenMoved implements EventHandler<CardMoved> {
  async handle(event: CardMoved): Promise<Result> {
    console.log(event.id);
    return ok;
  }
}

export class Cards {
  constructor(private readonly publisher: Publisher) {}

  async add(id: string): Promise<void> {
    await this.publisher.publishAll([new CardAdded(id)]);
  }
}
