import express, { type Request, type Response } from 'express';
import type { RouteDefinition } from './decorators';
import { OrdersController } from './orders.controller';

const app = express();

for (const controller of [OrdersController]) {
  const instance: any = new controller();
  const prefix = Reflect.getMetadata('prefix', controller);
  const routes: RouteDefinition[] = Reflect.getMetadata('routes', controller);
  routes.forEach((route) => {
    app[route.requestMethod](prefix + route.path, (req: Request, res: Response) => {
      instance[route.methodName](req, res);
    });
  });
}
