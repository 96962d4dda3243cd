import { InjectFlowProducer, Processor, WorkerHost } from '@nestjs/bullmq';
import type { FlowProducer, Job } from 'bullmq';

const Queues = { shop: 'shop', stock: 'stock' } as const;

export class Orders {
  constructor(@InjectFlowProducer('orders') private readonly flows: FlowProducer) {}
  async place(id: string) {
    await this.flows.add({
      name: 'close',
      queueName: Queues.shop,
      data: { id },
      children: [
        { name: 'reserve', queueName: Queues.stock, children: [{ name: 'count', queueName: Queues.stock }] },
        { name: 'charge', queueName: 'payments' },
      ],
    });
  }
  async many() {
    await this.flows.addBulk([
      { name: 'open', queueName: Queues.shop },
      { name: 'sweep', queueName: Queues.shop, children: [{ name: 'tidy', queueName: Queues.stock }] },
    ]);
  }
}

@Processor(Queues.stock)
export class StockProcessor extends WorkerHost {
  async process(job: Job) {
    if (job.name === 'reserve') return 1;
    if (job.name === 'count') return 2;
  }
}
