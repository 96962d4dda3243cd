import { type IRouter, type Request, type Response, Router } from 'express';

export interface Route {
  method: 'get' | 'post';
  path: string;
  handler: (req: Request, res: Response) => unknown;
}
export abstract class Controller {
  app: IRouter;
  constructor() {
    this.app = Router();
  }
  route(options: Route): void {
    this.app[options.method](options.path, this.guarded(options.handler.bind(this)));
  }
  post(path: string, handler: Route['handler']): void {
    this.route({ method: 'post', path, handler });
  }
  use(path: string, router: IRouter): void {
    this.app.use(path, router);
  }
  get router(): IRouter {
    return this.app;
  }
  private guarded(handler: Route['handler']) {
    return async (req: Request, res: Response) => {
      await handler(req, res);
    };
  }
}
