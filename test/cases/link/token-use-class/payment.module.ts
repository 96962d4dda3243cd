import { Module } from '@nestjs/common';
import { Checkout } from './checkout';
import { PAYMENT_GATEWAY } from './gateway';
import { CardGateway } from './gateways';

@Module({
  providers: [Checkout, { provide: PAYMENT_GATEWAY, useClass: CardGateway }],
  exports: [PAYMENT_GATEWAY],
})
export class PaymentModule {}
