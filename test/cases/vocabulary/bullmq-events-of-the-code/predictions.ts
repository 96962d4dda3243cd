import { Queue, QueueEvents, QueueEventsProducer, type QueueEventsListener } from 'bullmq';

const connection = { host: 'localhost', port: 6379 };

interface PredictionEvents extends QueueEventsListener {
  abort: (args: { predictionId: string }, id: string) => void;
  limitChanged: (args: { max: number }, id: string) => void;
}

export const LIMIT_CHANGED = 'limitChanged';

export class Predictions {
  private readonly queue = new Queue('predictions', { connection });
  private readonly producer = new QueueEventsProducer('predictions', { connection });
  private readonly events = new QueueEvents('predictions', { connection });

  async place(id: string): Promise<void> {
    const job = await this.queue.add('predict', { id });
    await job.waitUntilFinished(this.events);
  }

  async abort(predictionId: string): Promise<void> {
    await this.producer.publishEvent({ eventName: 'abort', predictionId });
  }

  async limit(max: number): Promise<void> {
    await this.producer.publishEvent({ eventName: LIMIT_CHANGED, max });
  }

  /** Heard by nobody here. */
  async pause(): Promise<void> {
    await this.producer.publishEvent({ eventName: 'paused-by-hand' });
  }

  listen(stop: (id: string) => void): void {
    this.events.on<PredictionEvents>('abort', ({ predictionId }: { predictionId: string }) => {
      stop(predictionId);
    });
    // What the queue says by itself is no event of the code.
    this.events.on('completed', ({ jobId }) => stop(jobId));
    this.events.once('failed', ({ jobId }) => stop(jobId));
  }
}
