import { Batcher } from './batcher';
import { bus } from './bus';

const batcher = new Batcher<string>({
  max: 3,
  process: async (events) => {
    bus.emit('traffic.counted', events);
  },
});

export function count(id: string) {
  batcher.add(id);
}
