import { forwardRef, Inject, Injectable } from '@nestjs/common';
import { OrdersService } from './orders.service';
import { PaymentsService } from './payments.service';

@Injectable()
export class Checkout {
  @Inject() private orders: OrdersService;

  constructor(@Inject(forwardRef(() => PaymentsService)) private readonly payments: PaymentsService) {}

  run() {
    this.orders.place();
    this.payments.pay();
  }
}
