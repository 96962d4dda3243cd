import { Controller, Injectable, OnModuleInit, Post } from '@nestjs/common';
import { Couriers } from './couriers';
import { Bicycle, OrderHandler, UninstalledHandler, Van } from './handlers';
import { WebhookRegistry } from './registry';
@Injectable()
export class Webhooks implements OnModuleInit {
  constructor(private readonly registry: WebhookRegistry, private readonly orders: OrderHandler, private readonly gone: UninstalledHandler) {}
  onModuleInit() {
    this.registry.registerHandlers([this.orders, this.gone]);
  }
}
@Controller('hooks')
export class Hooks {
  constructor(private readonly registry: WebhookRegistry) {}
  @Post('orders')
  async order(payload: unknown) { await this.registry.process({ topic: 'orders/create', payload }); }
  @Post('gone')
  async gone(payload: unknown) { await this.registry.process({ topic: 'app/uninstalled', payload }); }
}
@Controller('parcels')
export class Parcels {
  constructor(private readonly couriers: Couriers) {
    couriers.addAll([new Bicycle(), new Van()]);
  }
  @Post('near')
  near(parcel: unknown) { this.couriers.dispatch('parcel.by-bicycle', parcel); }
  @Post('far')
  far(parcel: unknown) { this.couriers.dispatch('parcel.by-van', parcel); }
}
