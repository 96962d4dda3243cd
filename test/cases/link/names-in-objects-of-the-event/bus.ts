import { EventEmitter } from 'node:events';
import type { DomainEvent } from './events';
import { UserActivated, UserDeleted } from './events';

export class Bus {
  private readonly emitter = new EventEmitter();
  publish(event: DomainEvent): void {
    this.emitter.emit(event.routingKey.value, event);
  }
  publishMany(events: DomainEvent[]): void {
    events.forEach((e) => this.publish(e));
  }
}

export abstract class AggregateRoot {
  private events: DomainEvent[] = [];
  protected registerEvent(event: DomainEvent): void {
    this.events.push(event);
  }
  pullEvents(): DomainEvent[] {
    return this.events.splice(0);
  }
}

export class User extends AggregateRoot {
  readonly id = '1';
  activate(): void {
    this.registerEvent(new UserActivated(this));
  }
  delete(): void {
    this.registerEvent(new UserDeleted(this));
  }
}

export class Users {
  constructor(
    private readonly repository: { findById(id: string): Promise<User> },
    private readonly bus: Bus,
  ) {}
  async activate(id: string): Promise<void> {
    const user = await this.repository.findById(id);
    user.activate();
    this.bus.publishMany(user.pullEvents());
  }
}
