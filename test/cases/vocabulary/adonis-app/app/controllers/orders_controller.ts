import type { HttpContext } from '@adonisjs/core/http';
import { inject } from '@adonisjs/core';
import emitter from '@adonisjs/core/services/emitter';
import OrderShipped from '#events/order_shipped';
import { OrderService } from '#services/order_service';

@inject()
export default class OrdersController {
  constructor(private readonly orders: OrderService) {}

  async index() {
    return [];
  }

  async store({ request, response }: HttpContext) {
    const order = await this.orders.place(request.input('sku'));
    return response.created(order);
  }

  async destroy({ params }: HttpContext) {
    await emitter.emit('order:cancelled', { id: params.id });
  }

  async ship({ params }: HttpContext) {
    await OrderShipped.dispatch(params.id);
  }
}
