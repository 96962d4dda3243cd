import { Module } from '@nestjs/common';
import { OrderStore } from './order-store';
import { OrdersController } from './orders.controller';
import { SqlOrderStore } from './sql-order-store';

@Module({
  controllers: [OrdersController],
  providers: [{ provide: OrderStore, useClass: SqlOrderStore }],
})
export class OrdersModule {}
