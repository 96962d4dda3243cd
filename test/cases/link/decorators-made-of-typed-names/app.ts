import { RabbitSubscribe } from '@golevelup/nestjs-rabbitmq';
import { applyDecorators } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import type { Payments } from 'payments';

const OnPayment = (event: Payments.Kind) => OnEvent(event);

const OnOrder = (routingKey: string | string[], queue: string) =>
  applyDecorators(RabbitSubscribe({ exchange: 'orders', routingKey, queue: `shop.${queue}` }));

export class Shop {
  @OnPayment('payment.made')
  paid(): void {}

  @OnOrder('order.placed', 'placed')
  placed(): void {}

  @OnOrder(['order.changed', 'order.closed'], 'later')
  later(): void {}
}
