import { InjectQueue } from '@nestjs/bullmq';
import { Controller, Injectable, Post } from '@nestjs/common';
import type { Queue } from 'bullmq';

@Injectable()
export class Mail {
  constructor(@InjectQueue('mail') private readonly queue: Queue) {}
  async send(to: string[], urgent: boolean) {
    if (urgent) {
      await this.queue.add('urgent', { to });
    } else {
      for (const one of to) {
        await this.queue.add('one', { one });
      }
    }
  }
}

@Controller('mails')
export class MailController {
  constructor(private readonly mail: Mail) {}
  @Post('send')
  send() {
    return this.mail.send([], true);
  }
}
