export class Batcher<T> {
  private readonly process: (events: T[]) => Promise<void>;
  private queue: T[] = [];
  constructor(options: { process: (events: T[]) => Promise<void>; max: number }) {
    this.process = options.process;
  }
  add(...t: T[]) {
    this.queue.push(...t);
    if (this.queue.length > 10) void this.flush();
  }
  async flush() {
    const batch = this.queue.splice(0, 10);
    try {
      await this.process(batch);
    } catch (e) {
      this.queue.unshift(...batch);
    }
  }
}
