export interface Runner<T> {
  run(job: { data: T }): Promise<void>;
  onError?(error: Error): void;
}

export interface JobQueue<T> {
  name(): string;
  enqueue(payload: T): Promise<void>;
}

export interface QueueClient {
  createQueue<T>(name: string): JobQueue<T>;
  createRunner<T>(queue: JobQueue<T>, runner: Runner<T>): void;
}
