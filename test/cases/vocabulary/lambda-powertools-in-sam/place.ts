import type { LambdaInterface } from '@aws-lambda-powertools/commons/types';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const client = new SNSClient({});

class Place implements LambdaInterface {
  public async handler(event: { id: string }, _context: unknown) {
    await client.send(new PublishCommand({ TopicArn: 'orders', Message: event.id }));
  }
}

const place = new Place();
export const lambdaHandler = async (event: { id: string }, context: unknown) => place.handler(event, context);
