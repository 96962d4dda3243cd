import { Inject, Module } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';

interface Options {
  prefix: string;
}

@Module({})
export class OrdersModule {
  static register(options: Options) {
    return {
      module: OrdersModule,
      providers: [
        { provide: 'OPTIONS', useValue: options },
        { provide: 'SUFFIX', useValue: 'done' },
      ],
    };
  }
}

export const orders = OrdersModule.register({ prefix: 'order' });

export class Orders {
  constructor(
    private readonly events: EventEmitter2,
    @Inject('OPTIONS') private readonly options: Options,
    @Inject('SUFFIX') private readonly suffix: string,
  ) {}

  place() {
    this.events.emit(`${this.options.prefix}.placed`, {});
  }

  close() {
    this.events.emit(`${this.options.prefix}.${this.suffix}`, {});
  }
}
