import { type Request, type Response, Router } from 'express';
import { Carts } from './a';
import { Orders } from './b';
import { routes } from './decorators';

const all: any = { ...new Carts(), ...new Orders() };
export const router = Router();
for (const route of routes) router[route.method](route.path, (req: Request, res: Response) => all[route.name](req, res));
