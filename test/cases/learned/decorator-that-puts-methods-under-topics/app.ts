import { KafkaService } from './kafka';
import { AlsoSubscribeTo, SubscribeTo } from './subscribe';

enum Topic {
  RAW = 'request.raw',
  DECODED = 'request.decoded',
}

export class Receiver {
  constructor(private readonly kafka: KafkaService) {}
  async receive(text: string): Promise<void> {
    await this.kafka.send(Topic.RAW, { text });
  }
}

export class Decoder {
  constructor(private readonly kafka: KafkaService) {}
  @SubscribeTo(Topic.RAW)
  async decode(text: string): Promise<void> {
    await this.kafka.send(Topic.DECODED, { text });
  }
}

export class Archive {
  @AlsoSubscribeTo(Topic.RAW, 'archive')
  async keep(text: string): Promise<void> {
    console.log(text);
  }
  @AlsoSubscribeTo(Topic.DECODED, 'archive')
  async keepDecoded(text: string): Promise<void> {
    console.log(text);
  }
}
