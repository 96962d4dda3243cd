import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

const sns = new SNSClient({});

export const handler = async (event: { Records: { body: string }[] }): Promise<void> => {
  for (const { body } of event.Records) console.log(body);
};

/** The topic has a name beside, and is one. */
export const tell = async (event: { Records: unknown[] }): Promise<void> => {
  await sns.send(new PublishCommand({ TopicArn: process.env.MAILED_TOPIC, Message: String(event.Records.length) }));
};

export const audit = async (event: { Records: unknown[] }): Promise<void> => console.log(event.Records.length);

export const print = async (): Promise<void> => console.log('printed');
