import { KafkaService, SubscribeTo } from './kafka';

export class Till {
  constructor(private readonly kafka: KafkaService) {}
  async sell(item: string): Promise<void> {
    await this.kafka.send('item.sold', { item });
  }
}

export class Stock {
  @SubscribeTo('item.sold')
  async take(text: string): Promise<void> {
    console.log(text);
  }
}
