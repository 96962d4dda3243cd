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
