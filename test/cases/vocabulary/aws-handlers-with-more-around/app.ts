import { EventBridge } from '@aws-sdk/client-eventbridge';
import middy from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import type { DynamoDBStreamEvent } from 'aws-lambda';

const bridge = new EventBridge({});

export const stored = middy(async (event: DynamoDBStreamEvent) => {
  for (const { eventName } of event.Records)
    if (eventName === 'INSERT') await bridge.putEvents({ Entries: [{ Source: 'payments', DetailType: 'PaymentStored', Detail: '{}' }] });
})
  .use(jsonBodyParser())
  .onError(() => undefined);
