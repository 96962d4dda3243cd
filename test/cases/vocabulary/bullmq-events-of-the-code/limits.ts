import { QueueEvents, type QueueEventsListener } from 'bullmq';
import { LIMIT_CHANGED } from './predictions.js';

interface LimitEvents extends QueueEventsListener {
  limitChanged: (args: { max: number }, id: string) => void;
}

export class Limits {
  private max = 1;

  watch(queueEvents: QueueEvents): void {
    queueEvents.on<LimitEvents>(LIMIT_CHANGED, ({ max }: { max: number }) => {
      this.set(max);
    });
  }

  private set(max: number): void {
    this.max = max;
  }
}
