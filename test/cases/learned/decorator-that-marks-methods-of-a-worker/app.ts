import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { Job } from 'bullmq';
import { Host, Runs, Worker } from './host';

@Injectable()
@Worker('tokens')
export class Tokens extends Host {
  constructor(private readonly emitter: EventEmitter2) {
    super();
  }
  @Runs('expire')
  async expire(job: Job) {
    this.emitter.emit('tokens.expired', job.data);
  }
  @Runs('rotate')
  async rotate(job: Job) {}
}

@Injectable()
@Worker('mails')
export class Mails extends Host {
  @Runs('send')
  async send(job: Job) {}
}
