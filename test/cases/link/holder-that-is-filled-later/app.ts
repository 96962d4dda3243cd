import { Kafka, type Producer } from 'kafkajs';

const kafka = new Kafka({ brokers: [] });
const shared: { producer?: Producer } = {};

export class Topics {
  private held: { producer?: Producer } = {};

  private async producer() {
    if (!this.held.producer) {
      this.held.producer = kafka.producer();
      await this.held.producer.connect();
    }
    return this.held.producer!;
  }

  async placed() {
    return (await this.producer()).send({ topic: 'order.placed', messages: [] });
  }

  async paid() {
    await shared.producer?.send({ topic: 'order.paid', messages: [] });
  }
}
