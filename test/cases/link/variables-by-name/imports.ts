import { SQS } from 'aws-sdk';
import { Consumer } from 'sqs-consumer';
import { Config } from './config';

export class Imports {
  private readonly sqs = new SQS();

  constructor(private readonly queue = Config.importQueue()) {}

  send(id: string) {
    return this.sqs.sendMessage({ QueueUrl: this.queue, MessageBody: id }).promise();
  }
}

export const start = () => new Imports().send('1');

export const take = async () => {};

Consumer.create({ queueUrl: Config.importQueue(), handleMessage: take }).start();
