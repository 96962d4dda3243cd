export * from './orders.service';
