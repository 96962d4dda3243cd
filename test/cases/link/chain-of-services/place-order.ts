import { Injectable } from '@nestjs/common';
import { OrdersService } from './orders.service';

@Injectable()
export class PlaceOrder {
  constructor(private readonly service: OrdersService) {}

  execute(id: string) {
    return this.service.place(id);
  }
}
