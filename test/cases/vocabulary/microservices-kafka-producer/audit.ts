import { Controller } from '@nestjs/common';
import { ClientKafka, ClientKafkaProxy, EventPattern } from '@nestjs/microservices';

const TOPIC = 'audit-logs';

export class AuditPublisher {
  constructor(private readonly kafka: ClientKafkaProxy) {}
  async write(logs: object[]): Promise<void> {
    await this.kafka.producer!.send({ topic: TOPIC, messages: logs.map((log) => ({ value: JSON.stringify(log) })) });
  }
}

export class Mails {
  constructor(private readonly kafka: ClientKafka) {}
  async send(): Promise<void> {
    await this.kafka.producer!.sendBatch({ topicMessages: [{ topic: 'mails', messages: [] }] });
  }
}

@Controller()
export class AuditConsumer {
  @EventPattern(TOPIC)
  handle(): void {}
}
