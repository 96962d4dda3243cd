import { type Application, type Request, type Response, Router } from 'express';
import { Container } from './container';
import { ControllerRegistry } from './routes';

const send = (run: (req: Request, res: Response) => Promise<unknown>) => async (req: Request, res: Response) => {
  res.json(await run(req, res));
};

export function activate(app: Application) {
  const registry = Container.get(ControllerRegistry);
  for (const of of registry.all) {
    const { base, routes } = registry.controller(of);
    const router = Router();
    app.use(base, router);
    const controller = Container.get(of as any) as any;
    for (const [name, route] of routes) {
      const handler = async (req: Request, res: Response) => await controller[name](req, res);
      router[route.method](route.path, route.open ? handler : send(handler));
    }
  }
}
