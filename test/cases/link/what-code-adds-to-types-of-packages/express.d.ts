import type { Orders } from './orders';

declare global {
  namespace Express {
    interface Request {
      orders: Orders;
    }
  }
}
declare module 'express-serve-static-core' {
  interface Application {
    closing: Orders;
  }
}
