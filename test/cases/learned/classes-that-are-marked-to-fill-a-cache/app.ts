import { Injectable, SetMetadata } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

const FILLS = 'FILLS';
const Fills =
  (key: string): ClassDecorator =>
  (target) => {
    SetMetadata(FILLS, key)(target);
  };

abstract class Provider {
  abstract compute(id: string): Promise<unknown>;
}

@Injectable()
@Fills('customer')
export class Customers extends Provider {
  async compute(id: string) {
    return { id, name: 'Ada' };
  }
}

@Injectable()
@Fills('order')
export class Orders extends Provider {
  async compute(id: string) {
    return { id, total: 12 };
  }
}

@Injectable()
export class Cache {
  private readonly kept = new Map<string, unknown>();
  private readonly providers = new Map<string, Provider>();
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit() {
    for (const { instance } of this.discovery.getProviders()) {
      const key = this.reflector.get<string>(FILLS, instance.constructor);
      if (key) this.providers.set(key, instance);
    }
  }

  async get(key: string, id: string) {
    const provider = this.providers.get(key);
    if (!provider) throw new Error(key);
    const data = await provider.compute(id);
    this.kept.set(id, { data });
    return data;
  }
}

@Injectable()
export class Checkout {
  constructor(private readonly cache: Cache) {}
  async show(id: string) {
    return [await this.cache.get('order', id), await this.cache.get('customer', id)];
  }
}
