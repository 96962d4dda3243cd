import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

export const send = async () => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: 'mails', DetailType: 'MailSent', Detail: '{}' }] }));
};
