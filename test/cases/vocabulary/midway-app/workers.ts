import { InjectQueue, type IProcessor, Processor } from '@midwayjs/bull';
import type { BullMQQueue } from '@midwayjs/bullmq';
import { type CommonSchedule, Consumer, Inject, KafkaListener, MSListenerType, Provide, RabbitMQListener, TaskLocal } from '@midwayjs/core';
import { type IJob, Job } from '@midwayjs/cron';
import { Orders } from './orders';

@Processor('payments')
export class Payments implements IProcessor {
  @InjectQueue('receipts')
  receipts: BullMQQueue;

  async execute(data: { id: string }) {
    await this.receipts.addJobToQueue(data);
  }
}

@Processor('reminders', 5)
export class Reminders implements IProcessor {
  async execute() {}
}

@Provide()
@Consumer(MSListenerType.RABBITMQ)
export class Stock {
  @Inject()
  orders: Orders;

  @RabbitMQListener('stock.gone')
  async gone() {
    await this.orders.cancel('1');
  }

  @KafkaListener('stock.counted')
  async counted() {}
}

@Job({ cronTime: '0 0 * * *', start: true })
export class Nightly implements IJob {
  @Inject()
  orders: Orders;

  async onTick() {
    await this.orders.cancel('1');
  }
}

@Provide()
export class Hourly implements CommonSchedule {
  @Inject()
  orders: Orders;

  @TaskLocal('0 * * * *')
  async exec() {
    await this.orders.cancel('1');
  }
}
