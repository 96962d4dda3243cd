import { type BeforeApplicationShutdown, Injectable, Module, type OnModuleDestroy } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

@Injectable()
export class Shop implements OnModuleDestroy, BeforeApplicationShutdown {
  constructor(private readonly events: EventEmitter2) {}
  onModuleDestroy() {
    this.events.emit('shop.closing');
  }
  async beforeApplicationShutdown(signal?: string) {
    if (signal) this.events.emit('shop.stopped', signal);
  }
  onApplicationShutdown() {
    this.close();
  }
  private close() {
    this.events.emit('shop.closed');
  }
}

@Module({ providers: [Shop] })
export class AppModule {
  constructor(private readonly events: EventEmitter2) {}
  onApplicationBootstrap() {
    this.events.emit('shop.opened');
  }
}
