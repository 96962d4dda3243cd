import { Producer } from 'kafkajs';

type Options = { key?: string; acks?: number };

export class Topics {
  constructor(private readonly producer: Producer) {}

  send(topic: string, messages: [], options?: any) {
    return this.producer.send({ topic, messages, ...options });
  }

  sendTyped(topic: string, messages: [], options: Options = {}) {
    return this.producer.send({ topic, messages, ...options });
  }

  log(messages: [], overrides: { topic?: string } = {}) {
    return this.producer.send({ topic: 'log', messages, ...overrides });
  }
}

export class Orders {
  constructor(private readonly topics: Topics) {}

  place() {
    return this.topics.send('order.placed', []);
  }

  pay() {
    return this.topics.send('order.paid', [], { acks: 1 });
  }

  ship() {
    return this.topics.sendTyped('order.shipped', [], { acks: 1 });
  }

  close() {
    return this.topics.log([]);
  }

  audit() {
    return this.topics.log([], { topic: 'audit' });
  }
}
