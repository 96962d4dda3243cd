import { Injectable } from '@nestjs/common';
import { EventBus } from '@nestjs/cqrs';
import { DomainEvent } from './events';

@Injectable()
export class Publisher {
  constructor(private readonly eventBus: EventBus) {}

  send<T extends DomainEvent>(event: T): void {
    console.log('publishing', event.at);
    this.eventBus.publish(event);
  }
}
