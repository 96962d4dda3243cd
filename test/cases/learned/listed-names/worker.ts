import type { Incoming } from './types';
import { processors } from './processors';
import { eventQueue } from './queue';

export function start() {
  eventQueue().process(10, async (job) => {
    const event = job.data as Incoming;
    for (const name in processors) {
      const ProcessorClass = processors[name];
      if (ProcessorClass.hears.includes(event.name) || ProcessorClass.hears.includes('*')) {
        // @ts-expect-error it is abstract
        await new ProcessorClass().perform(event);
      }
    }
  });
}
