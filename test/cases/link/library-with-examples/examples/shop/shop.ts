import { Bus } from '../../src';

const bus = new Bus();
bus.hear('order.placed', function thank() {});

export function place(): void {
  bus.say('order.placed');
}
