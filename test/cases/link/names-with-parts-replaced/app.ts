import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
abstract class DomainEvent {
  get topic() { return this.constructor.name.replace(/([a-z0-9])([A-Z])/g, '$1.$2').toLowerCase(); }
}
class OrderPlaced extends DomainEvent {}
class OrderShipped extends DomainEvent {}
const dashed = (name: string) => name.replace(/[._]/g, '-');
export class A {
  a() { bus.emit('repl_x'.replace('_', '.')); bus.emit('a_b_c'.replace(/_/g, '.')); bus.emit('d:e:f'.replaceAll(':', '/')); }
  b() { this.send(new OrderPlaced()); this.send(new OrderShipped()); }
  c(id: string) { bus.emit(`order_${id}_x`.replace(/_/g, '.')); bus.emit(dashed('one.two_three')); bus.emit('evil'.replace(/(e+)+$/, 'x')); }
  send(e: DomainEvent) { bus.emit(e.topic, e); }
}
bus.on('order.placed', () => {});
