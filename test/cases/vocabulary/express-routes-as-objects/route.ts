import type { Express, Request, Response, NextFunction } from 'express';
export interface Route { path: string; method: 'GET' | 'POST' }
export interface RouteHandler extends Route {
  validate: (req: Request, res: Response, next: NextFunction) => void;
  handler: (req: Request, res: Response, next: NextFunction) => void | Promise<void>;
}
export const createRoute = (server: Express, rh: RouteHandler): void => {
  const safe = (req: Request, res: Response, next: NextFunction): void => {
    Promise.resolve(rh.handler(req, res, next)).catch((err: unknown) => next(err));
  };
  if (rh.method === 'GET') {
    server.get(rh.path, rh.validate, safe);
  } else if (rh.method === 'POST') {
    server.post(rh.path, rh.validate, safe);
  }
};
