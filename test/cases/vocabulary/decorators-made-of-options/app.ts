import { RabbitSubscribe } from '@golevelup/nestjs-rabbitmq';
import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';

enum Queues {
  letters = 'letters',
}

const Worker = (name: Queues, lockDuration = 1000): ClassDecorator => Processor({ name }, { name: `shop:${name}`, lockDuration });
const Hears = (key: string): MethodDecorator => RabbitSubscribe({ exchange: 'shop', routingKey: key, queue: `letters.${key}` });

@Worker(Queues.letters)
export class Letters extends WorkerHost {
  async process(): Promise<void> {}

  @Hears('parcel.packed')
  async packed(): Promise<void> {}
}

export class Desk {
  constructor(@InjectQueue(Queues.letters) private readonly letters: Queue) {}

  async write(): Promise<void> {
    await this.letters.add('thank', {});
  }
}
