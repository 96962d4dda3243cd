import { EventEmitter2 } from '@nestjs/event-emitter';
import type { EntitySubscriberInterface, InsertEvent, UpdateEvent } from 'typeorm';

export abstract class DomainEvent {
  abstract readonly eventName: string;
}
export class PostPublished extends DomainEvent {
  readonly eventName = 'post.published';
}
export class PostHidden extends DomainEvent {
  readonly eventName = 'post.hidden';
}

export abstract class Aggregate {
  readonly events: DomainEvent[] = [];
  protected record(event: DomainEvent): void {
    this.events.push(event);
  }
}
export class Post extends Aggregate {
  publish(): void {
    this.record(new PostPublished());
  }
  hide(reason: string): void {
    if (reason) this.record(new PostHidden());
  }
}

export class Recorded implements EntitySubscriberInterface<Aggregate> {
  constructor(private readonly emitter: EventEmitter2) {}
  afterInsert({ entity }: InsertEvent<Aggregate>): void {
    this.dispatch(entity);
  }
  afterUpdate({ entity }: UpdateEvent<Aggregate>): void {
    this.dispatch(entity as Aggregate);
  }
  private dispatch(of: Aggregate): void {
    for (const event of of.events) this.emitter.emit(event.eventName, event);
  }
}
