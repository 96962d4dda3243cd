import express from 'express';
import { createRoute } from './route';
import { bus } from './bus';
import { routeHandler as health } from './health';
import { routeHandler as orders } from './orders';
export const app = express();
createRoute(app, health);
createRoute(app, orders(bus));
