import { ConfigService } from '@nestjs/config';
import { EventEmitter2, OnEvent } from '@nestjs/event-emitter';

export class Orders {
  constructor(
    private readonly events: EventEmitter2,
    private readonly config: ConfigService,
  ) {}

  place() {
    this.events.emit(this.config.getOrThrow<string>('PLACED'));
    this.events.emit(this.config.get('PAID', 'order.paid'));
  }

  cancel() {
    this.events.emit(process.env.CANCELLED ?? 'order.cancelled');
  }
}

export class Stock {
  @OnEvent(process.env.PLACED!)
  reserve() {}
}

export class Settings {
  constructor(private readonly config: ConfigService) {}

  get(key: string): string {
    return this.config.getOrThrow<string>(key);
  }
}

export class Shipping {
  constructor(
    private readonly events: EventEmitter2,
    private readonly settings: Settings,
  ) {}

  ship() {
    this.events.emit(this.settings.get('SHIPPED'));
  }
}
