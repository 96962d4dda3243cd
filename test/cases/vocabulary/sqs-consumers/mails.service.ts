import type { Message } from '@aws-sdk/client-sqs';
import { Injectable } from '@nestjs/common';
import { SqsMessageHandler, SqsService } from '@ssut/nestjs-sqs';

@Injectable()
export class MailsService {
  constructor(private readonly sqs: SqsService) {}

  async welcome(user: string) {
    await this.sqs.send('mails', { id: user, body: { user } });
  }

  @SqsMessageHandler('mails', false)
  async deliver(message: Message) {
    await this.sqs.send('delivered', { id: '1', body: message.Body });
  }
}
