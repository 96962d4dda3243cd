import { EventEmitter } from 'node:events';
import { OrderedSet } from 'sets';

const bus = new EventEmitter();

function distinct(ids: string[]) {
  let kept = ids;
  kept = new OrderedSet(kept);
  kept = OrderedSet.of(new OrderedSet(kept));
  return kept;
}

export function restocked(ids: string[]) {
  for (const id of distinct(ids)) bus.emit('restocked', id);
}

bus.on('restocked', (id) => restocked([id]));
