import { EventEmitter } from 'node:events';

export const bus = new EventEmitter();

export class Till {
  sell(): void {
    bus.emit('item.sold');
  }
}

export const tills = new Map<string, Till>([['front', new Till()]]);
