import { type EventData, EventHubConsumerClient, EventHubProducerClient, type EventHubBufferedProducerClient } from '@azure/event-hubs';
import { AzureKeyCredential, type EventGridEvent, EventGridPublisherClient } from '@azure/eventgrid';
import { QueueClient, QueueServiceClient } from '@azure/storage-queue';

export class Jobs {
  private readonly queue: QueueClient;
  constructor(private readonly service: QueueServiceClient) {
    this.queue = this.service.getQueueClient('jobs');
  }
  async add(text: string) {
    await this.queue.sendMessage(text);
  }
}
const done = new QueueClient('UseDevelopmentStorage=true', 'done');

export async function poll(service: QueueServiceClient) {
  const { receivedMessageItems } = await service.getQueueClient('jobs').receiveMessages({ numberOfMessages: 5 });
  for (const item of receivedMessageItems) await done.sendMessage(item.messageText);
}

export class Telemetry {
  private readonly producer = new EventHubProducerClient('', 'telemetry');
  async send(body: unknown) {
    const batch = await this.producer.createBatch();
    batch.tryAdd({ body });
    await this.producer.sendBatch(batch);
  }
  async other(producer: EventHubBufferedProducerClient, event: EventData) {
    await producer.enqueueEvent(event);
  }
}
export function watch(grid: EventGridPublisherClient<'EventGrid'>) {
  const consumer = new EventHubConsumerClient('$Default', '', 'telemetry');
  return consumer.subscribe({
    processEvents: async (events) => {
      for (const event of events) await tell(grid, event.body);
    },
    processError: async () => {},
  });
}
const clouds = new EventGridPublisherClient('', 'CloudEvent', new AzureKeyCredential(''));
async function tell(grid: EventGridPublisherClient<'EventGrid'>, data: unknown) {
  await grid.send([{ eventType: 'Shop.Measured', subject: 'a', dataVersion: '1', data }]);
  await clouds.send([{ type: 'Shop.Cloudy', source: '/a', data: {} }]);
}
export const kind = (event: EventGridEvent<unknown>) => event.eventType;
