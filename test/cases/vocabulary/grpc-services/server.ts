import { EventEmitter } from 'node:events';
import * as grpc from '@grpc/grpc-js';
import { type handleUnaryCall, Server, type ServerUnaryCall, type sendUnaryData, type ServiceDefinition } from '@grpc/grpc-js';

export const bus = new EventEmitter();

interface Order {
  id: string;
}

const place = (call: grpc.ServerUnaryCall<Order, Order>, callback: grpc.sendUnaryData<Order>) => {
  bus.emit('order.placed', call.request.id);
  callback(null, call.request);
};

export const cancel: handleUnaryCall<Order, Order> = (call, callback) => {
  bus.emit('order.cancelled', call.request.id);
  callback(null, call.request);
};

export class StockService {
  count(call: ServerUnaryCall<Order, Order>, callback: sendUnaryData<Order>) {
    this.counted(call.request.id);
    callback(null, call.request);
  }

  private counted(id: string) {
    bus.emit('stock.counted', id);
  }
}

export function start(orders: ServiceDefinition) {
  const server = new Server();
  server.addService(orders, { placeOrder: place, cancelOrder: cancel, ping: () => bus.emit('pinged') });
}
