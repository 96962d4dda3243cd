import { Controller, Injectable, Post } from '@nestjs/common';
import { Activity, ActivityMethod, TemporalClientService, TemporalService } from 'nestjs-temporal-core';

@Controller('orders')
export class Orders {
  constructor(private readonly temporal: TemporalService) {}
  @Post()
  async place() {
    await this.temporal.startWorkflow('orderWorkflow', ['1'], { taskQueue: 'orders' });
  }
}

@Injectable()
@Activity()
export class Charges {
  constructor(private readonly temporal: TemporalService) {}
  @ActivityMethod()
  async charge(id: string) {
    await this.temporal.client?.getRawClient()?.workflow.signalWithStart('mailWorkflow', { workflowId: id, taskQueue: 'mails' });
  }
}

@Injectable()
export class Refunds {
  constructor(private readonly client: TemporalClientService) {}
  async refund() {
    await this.client.getWorkflowClient()?.start('refundWorkflow', { workflowId: '1', taskQueue: 'orders' });
  }
}
