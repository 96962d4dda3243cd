import { applyDecorators } from '@nestjs/common';
import { ClientKafka, MessagePattern } from '@nestjs/microservices';

export function Topic(options: { name: string }) {
  return applyDecorators(MessagePattern(`${process.env.TOPIC_PREFIX || ''}${options.name}`));
}

export class Payments {
  @Topic({ name: 'pay' })
  pay() {}
}

export class Orders {
  constructor(private readonly kafka: ClientKafka) {}

  place(kind?: string) {
    this.kafka.emit(`${process.env.TOPIC_PREFIX ?? ''}pay`, {});
    this.kafka.emit(`${kind || ''}placed`, {});
  }
}
