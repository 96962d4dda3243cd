import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Job, Queue } from 'bullmq';

@Processor('reports')
export class Reports extends WorkerHost {
  async process(job: Job) {
    console.log('report', job.name);
  }
}

@Processor('reports', { concurrency: 4 })
export class MoreReports extends WorkerHost {
  async process(job: Job) {
    console.log('another report', job.name);
  }
}

/** Another queue's, whose name a job of reports has by chance. */
@Processor('invoices')
export class Invoice extends WorkerHost {
  async process(job: Job) {
    console.log('invoice', job.data);
  }
}

@Injectable()
export class Billing {
  constructor(
    @InjectQueue('reports') private readonly reports: Queue,
    @InjectQueue('invoices') private readonly invoices: Queue,
  ) {}

  async bill() {
    await this.reports.add('Invoice', {});
    await this.invoices.add('send', {});
  }
}
