import type { Request, Response } from 'express';
import { type Bus } from './bus';
import type { Route, RouteHandler } from './route';
const path = '/orders';
const method = 'POST';
export const route: Route = { path, method };
const handler = (bus: Bus) => async (_req: Request, res: Response) => { bus.emit('placed'); res.end(); };
const validate = (_req: Request, _res: Response, next: () => void) => next();
export const routeHandler = (bus: Bus): RouteHandler => ({ ...route, validate, handler: handler(bus) });
