import * as Kafka from 'node-rdkafka';
import { KafkaConsumer, type Message, Producer } from 'node-rdkafka';

export class Orders {
  private readonly producer = new Producer({ 'metadata.broker.list': '' });
  constructor() {
    this.producer.connect();
    this.producer.on('ready', () => console.log('ready'));
  }
  place(id: string) {
    this.send('orders', id);
  }
  private send(topic: string, text: string) {
    this.producer.produce(topic, null, Buffer.from(text), null, Date.now());
  }
}

const consumer = new KafkaConsumer({ 'group.id': 'billing' }, {});
consumer.connect();
consumer
  .on('ready', () => {
    consumer.subscribe(['orders', 'refunds']);
    consumer.consume();
  })
  .on('data', (message: Message) => bill(message));

const bills = Kafka.Producer.createWriteStream({}, {}, { topic: 'bills' });
function bill(message: Message) {
  bills.write(message.value);
}
const seen = Kafka.KafkaConsumer.createReadStream({}, {}, { topics: ['bills'] });
seen.on('data', () => new Orders().place('again'));
