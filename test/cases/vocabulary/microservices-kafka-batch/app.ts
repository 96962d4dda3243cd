import { Controller } from '@nestjs/common';
import { ClientKafka, EventPattern } from '@nestjs/microservices';

@Controller()
export class Meter {
  constructor(private readonly kafka: ClientKafka) {}
  async onModuleInit() {
    this.kafka.subscribeToResponseOf('meter.read');
    await this.kafka.connect();
  }
  flush(values: number[]) {
    this.kafka.emitBatch('meter.measured', { messages: values.map((value) => ({ value })) });
  }
  @EventPattern('meter.measured')
  onMeasured() {}
}
