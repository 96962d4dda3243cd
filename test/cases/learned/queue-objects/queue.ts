export interface Transport {
  start(name: string, process: (data: unknown) => Promise<void>): void;
  push(job: { queue: string; data: unknown }): Promise<void>;
}
export interface QueueOptions<T> {
  name: string;
  process: (data: T) => Promise<void>;
}

export class Queue<T> {
  constructor(
    private readonly options: QueueOptions<T>,
    private readonly transport: Transport,
  ) {}
  start() {
    this.transport.start(this.options.name, this.options.process as never);
  }
  add(data: T) {
    return this.transport.push({ data, queue: this.options.name });
  }
}

export class Queues {
  constructor(private readonly transport: Transport) {}
  async create<T>(options: QueueOptions<T>): Promise<Queue<T>> {
    options = { ...options, process: this.logged(options.process) };
    return new Queue(options, this.transport);
  }
  private logged<T>(process: (data: T) => Promise<void>) {
    return async (data: T) => {
      console.log(data);
      await process(data);
    };
  }
}
