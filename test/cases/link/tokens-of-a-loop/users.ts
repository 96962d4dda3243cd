import { InjectOwnQueue, QueueName, QueueService } from './queues';

export class Users {
  constructor(
    @InjectOwnQueue(QueueName.mails) private readonly mails: QueueService,
    @InjectOwnQueue(QueueName.hooks) private readonly hooks: QueueService,
  ) {}

  async create() {
    await this.mails.add('welcome', {});
    await this.hooks.add('call', {});
  }
}
