import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});

/** Who says it, and what, is for callers to say. */
export const say = async (source: string, type: string, detail: object): Promise<void> => {
  await client.send(new PutEventsCommand({ Entries: [{ Source: source, DetailType: type, Detail: JSON.stringify(detail) }] }));
};
