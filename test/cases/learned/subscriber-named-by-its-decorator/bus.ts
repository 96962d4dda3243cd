import { SetMetadata } from '@nestjs/common';

export abstract class DomainEvent {
  constructor(readonly code: string) {}
}

export abstract class Subscriber<T extends DomainEvent> {
  abstract on(event: T): Promise<void>;
}

export const Hears = (event: unknown): MethodDecorator => SetMetadata('hears', { event });

export interface Directory {
  subscribersOf(code: string): Subscriber<DomainEvent>[];
}

export class DirectoryOfProviders implements Directory {
  private readonly all: Map<string, Array<Subscriber<DomainEvent>>>;

  constructor() {
    this.all = new Map();
  }

  add(code: string, subscriber: Subscriber<DomainEvent>) {
    this.all.set(code, (this.all.get(code) ?? []).concat(subscriber));
  }

  subscribersOf(code: string) {
    return this.all.get(code) ?? [];
  }
}

export class Bus {
  constructor(private readonly directory: Directory) {}

  async publish(events: DomainEvent[]) {
    for (const event of events) {
      for await (const subscriber of this.directory.subscribersOf(event.code)) await subscriber.on(event);
    }
  }
}
