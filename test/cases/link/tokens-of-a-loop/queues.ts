import { Inject, Module } from '@nestjs/common';
import { Queue } from 'bullmq';

export enum QueueName {
  mails = 'mails',
  hooks = 'hooks',
}

const DRIVER = Symbol('driver');
const tokenOf = (name: string) => `queue_${name}`;

/** A decorator of the code's own that injects by a token made of a name. */
export const InjectOwnQueue = (name: QueueName) => Inject(tokenOf(name));

export interface Driver {
  register(name: QueueName): void;
  add(queue: QueueName, job: string, data: unknown): Promise<void>;
}

export class BullDriver implements Driver {
  private readonly queues: Record<string, Queue> = {};
  register(name: QueueName) {
    this.queues[name] = new Queue(name);
  }
  async add(name: QueueName, job: string, data: unknown) {
    await this.queues[name].add(job, data);
  }
}

export class QueueService {
  constructor(
    @Inject(DRIVER) private readonly driver: Driver,
    private readonly name: QueueName,
  ) {
    driver.register(name);
  }
  add(job: string, data: unknown) {
    return this.driver.add(this.name, job, data);
  }
}

@Module({
  providers: [
    { provide: DRIVER, useFactory: () => new BullDriver() },
    ...Object.values(QueueName).map((name) => ({
      provide: tokenOf(name),
      useFactory: (driver: Driver) => new QueueService(driver, name),
      inject: [DRIVER],
    })),
  ],
})
export class QueueModule {}
