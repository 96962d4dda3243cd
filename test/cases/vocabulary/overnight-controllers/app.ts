import { EventEmitter } from 'node:events';
import { Controller, Delete, Get, Middleware, Options, Search } from '@overnightjs/core';
import type { NextFunction, Request, Response } from 'express';

const events = new EventEmitter();
const known = (_req: Request, _res: Response, next: NextFunction) => next();

@Controller('api/orders')
export class OrdersController {
  @Get(':id')
  @Middleware([known])
  private one(_req: Request, res: Response) {
    events.emit('order.seen');
    res.json({});
  }
  @Delete(':id')
  private cancel(_req: Request, res: Response) {
    events.emit('order.cancelled');
    res.json({});
  }
  @Options()
  private asked(_req: Request, res: Response) {
    events.emit('orders.asked');
    res.end();
  }
  @Search()
  private find(_req: Request, res: Response) {
    events.emit('orders.searched');
    res.json([]);
  }
}
