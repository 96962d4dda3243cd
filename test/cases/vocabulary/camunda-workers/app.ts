import { Camunda8 } from '@camunda8/sdk';
import type { ZeebeGrpcClient } from '@camunda8/sdk/dist/zeebe';
import { Client, logger } from 'camunda-external-task-client-js';
import express from 'express';
import { ZBClient } from 'zeebe-node';

const camunda = new Camunda8();
const zeebe = camunda.getZeebeGrpcApiClient();
const rest = camunda.getCamundaRestClient();

class Orders {
  constructor(private readonly client: ZeebeGrpcClient) {}

  async place(id: string): Promise<void> {
    await this.client.createProcessInstance({ bpmnProcessId: 'order-process', variables: { id } });
  }

  async paid(id: string): Promise<void> {
    await this.client.publishMessage({ name: 'payment-received', correlationKey: id, variables: {} });
  }
}

zeebe.createWorker({
  taskType: 'reserve-stock',
  taskHandler: async (job) => {
    await rest.publishMessage({ name: 'stock-reserved', correlationKey: 'x', variables: {} });
    return job.complete();
  },
});

const ship = async (job: { complete: () => any }) => {
  await zeebe.broadcastSignal({ signalName: 'shipped' });
  return job.complete();
};
rest.createJobWorker({ type: 'ship-order', worker: 'shop', timeout: 1000, maxJobsToActivate: 1, jobHandler: ship });

new ZBClient().createWorker({ taskType: 'bill', taskHandler: (job) => job.complete() });

const client = new Client({ baseUrl: 'http://localhost', use: logger });
client.subscribe('scan', { lockDuration: 1000 }, async ({ task, taskService }) => {
  await rest.createProcessInstance({ processDefinitionId: 'review', variables: {} });
  await taskService.complete(task);
});
// What the client tells of itself.
client.on('poll:error', () => undefined);

const orders = new Orders(zeebe);
const app = express();
app.post('/orders', async (request) => orders.place(request.body.id));
app.post('/payments', async (request) => orders.paid(request.body.id));
// What is only asked.
app.get('/topology', async () => zeebe.topology());
