import { EventEmitter } from 'node:events';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

export type Handler = (req: Request, res: Response, next: NextFunction) => Promise<unknown>;

/** One, or several in turn. */
export function caught(handler: Handler | Handler[]) {
  return async (req: Request, res: Response, next: NextFunction) => {
    if (!Array.isArray(handler)) return Promise.resolve((handler as RequestHandler)(req, res, next)).catch(next);
    for (const one of handler) await caught(one)(req, res, next);
    next();
  };
}

async function retried(run: (...args: any[]) => Promise<unknown>, ...args: unknown[]) {
  try {
    return await run.apply(null, args);
  } catch {
    return run.apply(null, args);
  }
}

export const again = (handler: Handler) => (req: Request, res: Response, next: NextFunction) => {
  return Promise.resolve(retried(handler, req, res, next)).catch(next);
};

const noted: Handler[] = [];
function note(handler: Handler, path: string) {
  console.log(path);
  noted.push(handler);
}

/** Only keeps what it is given: the route does nothing of it. */
export const keeping = (handler: Handler) => (req: Request, res: Response) => {
  note(handler, req.path);
  res.end();
};

export class Api {
  orders = { count: async () => 3 };
}

export const calls = new EventEmitter();
calls.on('called', () => console.log('called'));

async function called(api: Api, req: Request) {
  let found: any = api;
  for (const part of req.path.split('.')) found = found[part];
  return found();
}

/** Calls what the request names: it is none of the functions that it is given. */
export const calling = (api: Api) => async (req: Request, res: Response) => {
  calls.emit('called');
  res.json(await called(api, req));
};
