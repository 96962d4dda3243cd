import { Controller, OnApplicationBootstrap, Post } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { CronJob } from 'cron';

export class Tasks {
  create(cron: string, task: () => void): void {
    new CronJob(cron, () => {
      task();
    }).start();
  }
}

export abstract class Task implements OnApplicationBootstrap {
  protected cron = '0 0 * * *';
  constructor(
    protected readonly tasks: Tasks,
    protected readonly events: EventEmitter2,
  ) {}
  onApplicationBootstrap(): void {
    this.tasks.create(this.cron, this.run.bind(this));
  }
  async run(): Promise<void> {
    try {
      await this.work();
    } finally {
      console.log('done');
    }
  }
  protected abstract work(): Promise<void>;
}

export class Cleaning extends Task {
  protected cron = '0 1 * * *';
  protected async work(): Promise<void> {
    this.events.emit('cleaned');
  }
}

export class Billing extends Task {
  protected cron = '0 2 * * *';
  protected async work(): Promise<void> {
    this.events.emit('billed');
  }
}

@Controller('cleaning')
export class CleaningController {
  constructor(private readonly cleaning: Cleaning) {}
  @Post()
  async clean(): Promise<void> {
    await this.cleaning.run();
  }
}
