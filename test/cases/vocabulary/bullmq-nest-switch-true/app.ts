import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job, Queue } from 'bullmq';

const Names = { A: 'a', B: 'b', C: 'c' } as const;

@Processor('letters')
export class Letters extends WorkerHost {
  async process(job: Job<unknown, unknown, string>): Promise<unknown> {
    const { name } = job;
    switch (true) {
      case name === Names.A:
        return this.a();
      case Names.B === name || name === 'bb':
        return undefined;
      default:
        return name === Names.C ? this.c() : undefined;
    }
  }
  private a() {}
  private c() {}
}

export class Writer {
  constructor(@InjectQueue('letters') private readonly letters: Queue) {}
  async write() {
    await Promise.all([this.letters.add(Names.A, {}), this.letters.add(Names.C, {})]);
  }
}
