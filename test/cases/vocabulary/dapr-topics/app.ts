import { DaprClient, DaprServer } from '@dapr/dapr';

const PUBSUB = 'pubsub';
const server = new DaprServer();
const client = new DaprClient();

export class Orders {
  constructor(private readonly dapr: DaprClient) {}
  async place(id: string) {
    await this.dapr.pubsub.publish(PUBSUB, 'orders', { id });
  }
}

export async function start() {
  await server.pubsub.subscribe(PUBSUB, 'orders', async (data: unknown) => paid(data));
  await server.pubsub.subscribeWithOptions(PUBSUB, 'payments', { callback: onPayment });
  await server.invoker.listen('place', async () => {
    await new Orders(client).place('1');
  });
  await server.binding.receive('clock', async () => server.client.pubsub.publishBulk(PUBSUB, 'payments', []));
  await server.start();
}
async function paid(data: unknown) {
  await client.pubsub.publish(PUBSUB, 'payments', data as object);
}
async function onPayment() {}
