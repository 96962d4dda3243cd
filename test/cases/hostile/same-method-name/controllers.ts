import { Controller, Post } from '@nestjs/common';
import { OrdersService, SettingsService } from './services';

@Controller('orders')
export class OrdersController {
  constructor(private readonly service: OrdersService) {}

  @Post()
  save() {
    return this.service.save();
  }
}

@Controller('settings')
export class SettingsController {
  constructor(private readonly service: SettingsService) {}

  @Post()
  save() {
    return this.service.save();
  }
}
