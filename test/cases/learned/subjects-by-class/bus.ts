import { DiscoveryService } from '@golevelup/nestjs-discovery';
import { Injectable, SetMetadata } from '@nestjs/common';
import { Subject, type Subscription } from 'rxjs';

type Type<T> = new (...args: never[]) => T;
interface Entry {
  subject: Subject<object>;
  subscriptions: Map<unknown, Subscription>;
}

const HANDLES = Symbol('handles');
export const Handles = (event: Type<object>) => SetMetadata(HANDLES, event);

@Injectable()
export class Bus {
  private readonly entries = new Map<Type<object>, Entry>();

  subscribe(type: Type<object>, handler: (event: object) => void) {
    if (!this.entries.has(type)) this.entries.set(type, { subject: new Subject(), subscriptions: new Map() });
    const { subject, subscriptions } = this.entries.get(type) as Entry;
    subscriptions.set(handler, subject.subscribe({ next: (event) => handler(event) }));
  }

  unsubscribe(type: Type<object>, handler: (event: object) => void) {
    const entry = this.entries.get(type);
    entry?.subscriptions.get(handler)?.unsubscribe();
  }

  publish(event: object) {
    const entry = this.entries.get(event.constructor as Type<object>);
    entry?.subject.next(event);
  }
}

@Injectable()
export class Discovery {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly bus: Bus,
  ) {}

  private async marked(key: symbol) {
    return this.discovery.providerMethodsWithMetaAtKey<Type<object>>(key);
  }

  async onApplicationBootstrap() {
    for (const { meta, discoveredMethod } of await this.marked(HANDLES)) this.bus.subscribe(meta, discoveredMethod.handler);
  }
}
