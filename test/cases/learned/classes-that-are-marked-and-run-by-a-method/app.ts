import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

const STEP = 'STEP';
const Step =
  (name: string): ClassDecorator =>
  (target) => {
    SetMetadata(STEP, name)(target);
  };

abstract class Runs {
  abstract advance(order: { id: string }): Promise<void>;
}

@Injectable()
@Step('order.packed')
export class Packing extends Runs {
  constructor(private readonly steps: Steps) {
    super();
  }
  async advance(order: { id: string }) {
    await this.steps.start('order.shipped', order);
  }
}

@Injectable()
@Step('order.shipped')
export class Shipping extends Runs {
  async advance(_order: { id: string }) {}
}

@Injectable()
export class Steps {
  private readonly handlers = new Map<string, Runs>();
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit() {
    for (const { instance } of this.discovery.getProviders()) {
      const name = this.reflector.get<string>(STEP, instance.constructor);
      if (name) this.handlers.set(name, instance);
    }
  }

  async start(name: string, order: { id: string }) {
    await this.handlers.get(name)?.advance(order);
  }
}

@Injectable()
export class Checkout {
  constructor(private readonly steps: Steps) {}
  async pay(id: string) {
    await this.steps.start('order.packed', { id });
  }
}
