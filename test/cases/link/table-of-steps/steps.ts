import { ClientKafka, MessagePattern } from '@nestjs/microservices';

enum Source {
  Orders = 'ORDERS',
  Stock = 'STOCK',
}

enum Topic {
  Reserve = 'stock-reserve',
  Finish = 'order-finish',
}

class Steps {
  static table: unknown[][] = [
    [Source.Orders, 'SUCCESS', Topic.Reserve],
    [Source.Stock, 'SUCCESS', Topic.Finish],
  ];
  static SOURCE = 0;
  static TOPIC = 2;
}

class Order {
  source: Source;
}

abstract class Finder {
  abstract topicOf(order: Order): Topic;
}

export class TableFinder implements Finder {
  topicOf(order: Order): Topic {
    const step = Steps.table.find((row) => row[Steps.SOURCE] === order.source);
    if (!step) throw new Error('no step');
    return step[Steps.TOPIC] as Topic;
  }
}

export class Orchestrator {
  constructor(
    private readonly client: ClientKafka,
    private readonly finder: Finder,
  ) {}

  @MessagePattern('orchestrate')
  next(order: Order): void {
    let topic = '';
    try {
      topic = this.finder.topicOf(order);
    } finally {
      this.client.emit(topic, order);
    }
  }
}

export class Stock {
  @MessagePattern(Topic.Reserve)
  reserve(): void {}

  @MessagePattern(Topic.Finish)
  finish(): void {}
}
