import { Injectable, type OnApplicationBootstrap, SetMetadata, type Type } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

export abstract class DomainEvent {
  readonly at = Date.now();
}
export class InvoiceIssued extends DomainEvent {}
export class InvoicePaid extends DomainEvent {}

export interface Handler<T extends DomainEvent = DomainEvent> {
  handle(event: T): void;
}

const HEARS = Symbol('hears');
const Hears = (...events: Type<DomainEvent>[]): ClassDecorator => SetMetadata(HEARS, events);

@Injectable()
export class Bus {
  private readonly handlers = new Map<string, Handler[]>();
  register(event: Type<DomainEvent>, handler: Handler): void {
    const list = this.handlers.get(event.name) ?? [];
    list.push(handler);
    this.handlers.set(event.name, list);
  }
  publish(event: DomainEvent): void {
    for (const handler of this.handlers.get(event.constructor.name) ?? []) handler.handle(event);
  }
}

@Injectable()
export class Explorer implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly bus: Bus,
  ) {}
  onApplicationBootstrap(): void {
    for (const { metatype, instance } of this.discovery.getProviders())
      for (const event of this.reflector.get<Type<DomainEvent>[]>(HEARS, metatype)) this.bus.register(event, instance as Handler);
  }
}

@Hears(InvoiceIssued)
export class SendInvoice implements Handler<InvoiceIssued> {
  handle(event: InvoiceIssued): void {}
}

@Hears(InvoiceIssued, InvoicePaid)
export class Ledger implements Handler {
  handle(event: DomainEvent): void {}
}

@Injectable()
export class Invoices {
  constructor(private readonly bus: Bus) {}
  issue(): void {
    this.bus.publish(new InvoiceIssued());
  }
  pay(): void {
    this.bus.publish(new InvoicePaid());
  }
}
