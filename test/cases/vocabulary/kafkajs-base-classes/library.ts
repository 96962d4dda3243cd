import { Kafka } from 'kafkajs';
import { type Lent, type Lost, Reader, type Returned, Topics, Writer } from './bases.js';

const kafka = new Kafka({ brokers: [] });
const producer = kafka.producer();

class LentWriter extends Writer<Lent> {
  readonly topic = Topics.Lent;
}
class LostWriter extends Writer<Lost> {
  readonly topic: Topics.Lost = Topics.Lost;
}
export class ReturnedWriter extends Writer<Returned> {
  readonly topic: Topics.Returned = Topics.Returned;
}

export class LentReader extends Reader<Lent> {
  topic: Topics.Lent = Topics.Lent;
  async read(data: Lent['data']) {
    if (data.book === '') await new LostWriter(producer).write({ book: data.book });
  }
}
export class LostReader extends Reader<Lost> {
  topic: Topics.Lost = Topics.Lost;
  async read() {}
}

export async function lend(book: string) {
  const writer = new LentWriter(producer);
  await writer.write({ book });
}
export async function run() {
  new LentReader(kafka.consumer({ groupId: 'lent' })).start();
  new LostReader(kafka.consumer({ groupId: 'lost' })).start();
}
