import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ON_EVENT } from './on-event';

@Injectable()
export class Events {
  private readonly handlers: Record<string, { handler: (data: unknown) => Promise<void> }[]> = {};
  constructor(private readonly reflector: Reflector) {}

  setup(services: Record<string, (data: unknown) => Promise<void>>[]) {
    for (const service of services) {
      for (const key of Object.keys(service)) {
        const options = this.reflector.get<{ name: string }>(ON_EVENT, service[key]);
        if (options) this.add(options.name, service[key].bind(service));
      }
    }
  }
  private add(name: string, handler: (data: unknown) => Promise<void>) {
    (this.handlers[name] ??= []).push({ handler });
  }
  async emit(name: string, data: unknown) {
    for (const { handler } of this.handlers[name] ?? []) await handler(data);
  }
}
