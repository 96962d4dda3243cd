import { Injectable } from '@nestjs/common';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export interface DomainEvent {
  readonly eventType: string;
}

export class OrderPlaced implements DomainEvent {
  readonly eventType = 'order.placed';
}

export class OrderPaid implements DomainEvent {
  readonly eventType = 'order.paid';
}

@Injectable()
export class Bus {
  constructor(private readonly emitter: EventEmitter2) {}
  async publish(event: DomainEvent): Promise<void> {
    await this.emitter.emitAsync(event.eventType, event);
  }
  /** Nobody here calls it: which of them it is, nobody says. */
  async publishAll(events: DomainEvent[]): Promise<void> {
    for (const event of events) await this.publish(event);
  }
}

@Injectable()
export class Orders {
  constructor(private readonly bus: Bus) {}
  async place(): Promise<void> {
    await this.bus.publish(new OrderPlaced());
  }
}

@Injectable()
export class Mails {
  @OnEvent('order.placed')
  thank(): void {}
  @OnEvent('order.paid')
  receipt(): void {}
}
