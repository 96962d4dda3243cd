import { EventEmitter2 } from '@nestjs/event-emitter';
import { Controller } from '@nestjs/common';
import { initContract } from '@ts-rest/core';
import { createExpressEndpoints, initServer } from '@ts-rest/express';
import { TsRestHandler, tsRestHandler } from '@ts-rest/nest';
import express from 'express';
import { EventEmitter } from 'node:events';

const c = initContract();

export const contract = c.router({
  placeOrder: { method: 'POST', path: '/orders', body: c.type<{ amount: number }>(), responses: { 201: c.type<{ id: string }>() } },
  seeOrder: { method: 'GET', path: '/orders/:id', responses: { 200: c.type<{ id: string }>() } },
});

@Controller()
export class OrdersController {
  constructor(private readonly events: EventEmitter2) {}

  @TsRestHandler(contract.placeOrder)
  async place() {
    return tsRestHandler(contract.placeOrder, async () => {
      this.events.emit('order.placed', {});
      return { status: 201 as const, body: { id: '1' } };
    });
  }
}

const bus = new EventEmitter();
const s = initServer();

const router = s.router(contract, {
  placeOrder: async ({ body }) => {
    bus.emit('placed', { amount: body.amount });
    return { status: 201, body: { id: '1' } };
  },
  seeOrder: async ({ params }) => {
    bus.emit('seen', { id: params.id });
    return { status: 200, body: { id: params.id } };
  },
});

createExpressEndpoints(contract, router, express());
