import { app, type HttpRequest, type HttpResponseInit, type InvocationContext, output } from '@azure/functions';
import { ServiceBusClient } from '@azure/service-bus';

const orders = output.serviceBusQueue({ queueName: 'orders', connection: 'BUS' });
const mails = output.storageQueue({ queueName: 'mails', connection: 'STORE' });
const page = output.storageBlob({ path: 'pages/{name}', connection: 'STORE' });

export async function place(request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> {
  context.extraOutputs.set(orders, await request.json());
  context.extraOutputs.set(page, 'text');
  return { status: 202 };
}
app.http('place', { methods: ['POST'], route: 'orders/{id}', authLevel: 'anonymous', extraOutputs: [orders, page], handler: place });
app.get('ping', async () => ({ body: await pinged() }));

app.serviceBusQueue('bill', {
  connection: 'BUS',
  queueName: 'orders',
  extraOutputs: [mails],
  handler: async (order, context) => {
    context.log(order);
    context.extraOutputs.set(mails, [{ to: 'x' }]);
  },
});
app.storageQueue('mail', { connection: 'STORE', queueName: 'mails', handler: mail });
app.timer('nightly', { schedule: '0 0 0 * * *', handler: nightly });
app.eventHub('measure', { connection: 'HUB', eventHubName: 'measures', cardinality: 'many', handler: async () => nightly() });
app.eventGrid('stored', { handler: async () => nightly() });

app.storageQueue('repeat', { connection: 'STORE', queueName: 'repeats', return: orders, handler: repeat });
function repeat(item: unknown) {
  return { again: item };
}
app.timer('remind', { schedule: '0 0 8 * * *', return: output.storageQueue({ queueName: 'mails', connection: 'STORE' }), handler: () => 'x' });

async function mail() {
  await new ServiceBusClient('').createSender('archive').sendMessages({ body: 'x' });
}
async function nightly() {
  await new ServiceBusClient('').createSender('orders').sendMessages({ body: 1 });
}
async function pinged() {
  await mail();
  return 'ok';
}
