import { EventEmitter } from 'node:events';
export interface OrderPlaced { orderId: string; email: string }
export const bus = new EventEmitter();
