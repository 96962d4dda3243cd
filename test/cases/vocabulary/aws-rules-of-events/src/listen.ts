import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const client = new EventBridgeClient({});
const put = (type: string) => client.send(new PutEventsCommand({ Entries: [{ Source: 'listeners', DetailType: type, Detail: '{}' }] }));

export const audit = async (event: { id: string }): Promise<void> => console.log(event.id);
export const mail = async (event: { id: string }): Promise<void> => console.log(event.id);
export const count = async (event: { id: string }): Promise<void> => console.log(event.id);
export const watch = async (): Promise<void> => {
  await put('Watched');
};
export const open = async (event: { id: string }): Promise<void> => console.log(event.id);
export const openTo = async (): Promise<void> => {
  await put('Opened');
};
export const strange = async (): Promise<void> => {
  await put('Strange');
};
