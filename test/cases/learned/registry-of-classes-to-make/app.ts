import { Injectable, Module, type OnModuleInit, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';

export interface AppEvent {
  readonly type: string;
}
export interface Listener {
  handle(event: AppEvent): Promise<void>;
}
export class UserCreated implements AppEvent {
  static readonly TYPE = 'user.created';
  readonly type = UserCreated.TYPE;
}
export class UserRemoved implements AppEvent {
  static readonly TYPE = 'user.removed';
  readonly type = UserRemoved.TYPE;
}

@Injectable()
export class Bus {
  private readonly listeners: Record<string, Type<Listener>[]> = {};
  constructor(private readonly ref: ModuleRef) {}
  subscribe(type: string, listener: Type<Listener>) {
    (this.listeners[type] ||= []).push(listener);
  }
  async publish(event: AppEvent) {
    for (const type of this.listeners[event.type] ?? []) {
      const listener = this.ref.get(type, { strict: false });
      await listener.handle(event);
    }
  }
}

/** Makes them itself. */
export class Queue {
  private readonly jobs = new Map<string, new () => Listener>();
  register(type: string, job: new () => Listener) {
    this.jobs.set(type, job);
  }
  async send(event: AppEvent) {
    const Job = this.jobs.get(event.type);
    if (Job) await new Job().handle(event);
  }
}

@Injectable()
export class Welcome implements Listener {
  async handle() {}
}
@Injectable()
export class Cleanup implements Listener {
  async handle() {}
}
export class Export implements Listener {
  async handle() {}
}

export const queue = new Queue();
queue.register(UserRemoved.TYPE, Export);

@Module({ providers: [Bus, Welcome, Cleanup] })
export class Users implements OnModuleInit {
  constructor(private readonly bus: Bus) {}
  onModuleInit() {
    this.bus.subscribe(UserCreated.TYPE, Welcome);
    this.bus.subscribe(UserRemoved.TYPE, Cleanup);
  }
  async create() {
    await this.bus.publish(new UserCreated());
  }
  async remove() {
    await this.bus.publish(new UserRemoved());
    await queue.send(new UserRemoved());
  }
}
