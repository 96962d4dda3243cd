import { EventEmitter } from 'node:events';
import { kebabCase as dashed } from 'change-case';
import _, { snakeCase } from 'lodash';

export class OrderPlaced {}
export class HTTPFailed {}
enum Topic {
  Stock = 'STOCK',
}
const bus = new EventEmitter();

class Label {
  toLowerCase() {
    return 'never';
  }
}
const nameOf = (event: object) => event.constructor.name;

export class Bus {
  publish(event: object) {
    bus.emit(snakeCase(nameOf(event)), event);
  }
  say(topic: string, what: string) {
    bus.emit(`${topic}.${what}`.toLowerCase());
  }
  on(event: new () => object, hear: () => void) {
    bus.on(_.snakeCase(event.name), hear);
  }
}

export function start(all: Bus, label: Label) {
  all.on(OrderPlaced, function placed() {
    all.say(Topic.Stock, ' Taken'.trim());
  });
  bus.on('http_failed', function failed() {});
  bus.on('stock.taken', function taken() {
    bus.emit(dashed('LowOnStock'));
    bus.emit(_.upperFirst(_.camelCase('low on stock')));
    bus.emit(String('low'));
    bus.emit(label.toLowerCase());
  });
  bus.on('low-on-stock', function low() {});
}

export function place(all: Bus, ok: boolean) {
  all.publish(ok ? new OrderPlaced() : new HTTPFailed());
}
