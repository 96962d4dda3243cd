import { BullModule, getQueueToken, Processor, WorkerHost } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { Queue } from 'bullmq';

@Processor('mails')
export class MailProcessor extends WorkerHost {
  async process() {}
}

export interface Mailer {
  send(kind: string): Promise<unknown>;
}
export class Accounts {
  constructor(private readonly mailer: Mailer) {}
  async reset() {
    await this.mailer.send('reset');
  }
}

@Module({
  imports: [BullModule.registerQueue({ name: 'mails' })],
  providers: [
    MailProcessor,
    {
      provide: 'ACCOUNTS',
      useFactory: (_prefix: string, mails: Queue) => {
        const mailer: Mailer = { send: (kind) => mails.add(kind, {}) };
        return new Accounts(mailer);
      },
      inject: ['PREFIX', getQueueToken('mails')],
    },
  ],
})
export class AppModule {}
