import type { Request, Response } from 'express';
import type { Route, RouteHandler } from './route';
import { bus } from './bus';
const path = '/health';
const method = 'GET';
export const route: Route = { path, method };
const validate = (_req: Request, _res: Response, next: () => void) => next();
export const routeHandler: RouteHandler = {
  ...route,
  validate,
  handler: (_req, res) => {
    bus.emit("seen");
    res.end();
  },
};
