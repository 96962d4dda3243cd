import * as functions from '@google-cloud/functions-framework';
import { cloudEvent, http } from '@google-cloud/functions-framework';
import { PubSub } from '@google-cloud/pubsub';

const topic = new PubSub().topic('seen');

functions.http('hello', async (_req, res) => {
  await topic.publishMessage({ json: {} });
  res.send('ok');
});
functions.cloudEvent('stored', async (event: functions.CloudEvent<{ name: string }>) => {
  await topic.publishMessage({ json: event.data });
});
http('other', other);
cloudEvent<string>('more', () => more());
async function other() {
  await topic.publishMessage({ json: {} });
}
async function more() {
  await topic.publishMessage({ json: {} });
}
