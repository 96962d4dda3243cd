import { Module } from '@nestjs/common';
import { Checkout } from './checkout';
import { OrdersService } from './orders.service';
import { TOKENS } from './tokens';

const placing = { provide: TOKENS.PLACING, useExisting: OrdersService };

@Module({ providers: [OrdersService, placing, Checkout] })
export class AppModule {}
