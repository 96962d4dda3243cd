import type { Request, RequestHandler } from 'express';
export const limit =
  ({ hash = ({ method, url }) => `${method}_${url}`, ttl = 2 }: { hash?: (req: Request) => string | undefined; ttl?: number } = {}): RequestHandler =>
  async (req, res, next) => {
    try {
      const h = hash(req as Request);
      if (!h) { return next(); }
    } catch (error) { console.log(error); }
    return next();
  };
