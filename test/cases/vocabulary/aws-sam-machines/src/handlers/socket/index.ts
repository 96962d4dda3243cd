import { EventBridge } from '@aws-sdk/client-eventbridge';
const bus = new EventBridge({});
export const handler = async () => { await bus.putEvents({ Entries: [{ Source: 'shop', DetailType: 'ItemPut', Detail: '{}' }] }); };
