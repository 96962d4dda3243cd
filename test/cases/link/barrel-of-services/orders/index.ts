export { OrdersService } from './orders.service';
export type { Order } from './order';
