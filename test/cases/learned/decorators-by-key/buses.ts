import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Keys } from './marks';

type Fn = (data: unknown) => Promise<unknown>;

@Injectable()
export class Events {
  private handlers: Record<string, Fn[]> = {};
  constructor(private readonly reflector: Reflector) {}
  setup(services: Record<string, Fn>[]) {
    for (const service of services)
      for (const key of Object.keys(service)) {
        const options = this.reflector.get<{ name: string }>(Keys.Hears, service[key]);
        if (options) this.add(options.name, service[key].bind(service));
      }
  }
  private add(name: string, fn: Fn) {
    (this.handlers[name] ??= []).push(fn);
  }
  async emit(name: string, data: unknown) {
    for (const handler of this.handlers[name] ?? []) await handler(data);
  }
}

@Injectable()
export class Questions {
  private answers: Record<string, Fn> = {};
  constructor(private readonly reflector: Reflector) {}
  setup(services: Record<string, Fn>[]) {
    for (const service of services)
      for (const key of Object.keys(service)) {
        const options = this.reflector.get<{ name: string }>(Keys.Answers, service[key]);
        if (options) this.answers[options.name] = service[key].bind(service);
      }
  }
  async ask(name: string, data: unknown) {
    return this.answers[name](data);
  }
}

/** Looks for a mark, and calls nobody. */
export class Cache {
  constructor(private readonly reflector: Reflector) {}
  keysOf(fn: Fn) {
    return this.reflector.get<string[]>(Keys.Cached, fn);
  }
}
