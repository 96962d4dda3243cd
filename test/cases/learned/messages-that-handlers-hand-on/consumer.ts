import { EventEmitter2 } from '@nestjs/event-emitter';
import { Kafka } from 'kafkajs';

interface Message {
  type: string;
  payload: unknown;
}

export class Consumer {
  private readonly consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'shop' });
  constructor(private readonly emitter: EventEmitter2) {}
  async start(): Promise<void> {
    await this.consumer.subscribe({ topic: 'shop' });
    await this.consumer.run({
      eachMessage: async ({ message }) => {
        const read: Message = JSON.parse(String(message.value));
        this.emitter.emit(read.type, read.payload);
      },
    });
  }
}
