import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export function run(regions: string[]) {
  for (const region of ['eu', 'us'] as const) {
    bus.emit(`order.${region}`);
  }
  for (const region of regions) {
    bus.emit('region.opened', region);
  }
}
