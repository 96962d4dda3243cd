import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export function On(name: string): MethodDecorator {
  const decorate = function decorate(target: any, key: string | symbol, descriptor: PropertyDescriptor) {
    bus.on(name, (order) => descriptor.value.call(target, order));
  };
  return decorate as MethodDecorator;
}

export function OnPaid(): MethodDecorator {
  return function decorate(target: any, key: string | symbol) {
    bus.on('order.paid', (order) => target[key](order));
  };
}

/** Stands nowhere: nobody hears. */
export function OnCancelled(): MethodDecorator {
  return (target: any, key: string | symbol, descriptor: any) => {
    bus.on('order.cancelled', (order) => descriptor.value.apply(target, [order]));
  };
}
