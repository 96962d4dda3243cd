import { InjectQueue, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Job, Queue } from 'bullmq';
import { UseQueue } from './use-queue';

enum Queues {
  Matches = 'matches',
  Servers = 'servers',
}

@UseQueue(Queues.Matches)
export class CancelMatch extends WorkerHost {
  async process(job: Job) {
    console.log('cancelled', job.data);
  }
}

@UseQueue(Queues.Matches)
export class RemindPlayers extends WorkerHost {
  async process(job: Job) {
    console.log('reminded', job.data);
  }
}

@UseQueue(Queues.Servers)
export class StopServer extends WorkerHost {
  async process(job: Job) {
    console.log('stopped', job.data);
  }
}

@Injectable()
export class Matches {
  constructor(@InjectQueue(Queues.Matches) private readonly queue: Queue) {}

  async schedule(id: string) {
    await this.queue.add(RemindPlayers.name, { id });
    await this.queue.add(CancelMatch.name, { id }, { delay: 1000 });
    // It is another queue's, and the dispatcher knows all classes.
    await this.queue.add(StopServer.name, { id });
  }
}
