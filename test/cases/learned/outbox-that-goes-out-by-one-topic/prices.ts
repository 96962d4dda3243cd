import { Kafka, Producer } from 'kafkajs';
import { Repository } from 'typeorm';

export class Price {
  id!: string;
  type!: string;
}

/** A topic that somebody hears as a whole is no channel of an outbox. */
export class Prices {
  private producer: Producer = new Kafka({ brokers: [] }).producer();
  constructor(private readonly prices: Repository<Price>) {}
  async publish() {
    const all = await this.prices.find();
    await this.producer.send({
      topic: 'prices',
      messages: all.map((price) => ({ key: price.id, value: JSON.stringify({ type: price.type, id: price.id }) })),
    });
  }
  async change() {
    const price = new Price();
    price.type = 'sale';
    await this.prices.save(price);
  }
}

export class PriceList {
  private consumer = new Kafka({ brokers: [] }).consumer({ groupId: 'prices' });
  async start() {
    await this.consumer.subscribe({ topic: 'prices' });
    await this.consumer.run({ eachMessage: async ({ message }) => this.show(message.value) });
  }
  private show(price: unknown) {
    console.log(price);
  }
}

export class Article {
  id!: string;
  type!: string;
}

/** Nor is one that rows of things go out by. */
export class Articles {
  private producer: Producer = new Kafka({ brokers: [] }).producer();
  constructor(private readonly articles: Repository<Article>) {}
  async publish() {
    const all = await this.articles.find();
    await this.producer.send({
      topic: 'articles',
      messages: all.map((one) => ({ key: one.id, value: JSON.stringify({ type: one.type, id: one.id }) })),
    });
  }
  async add(isBook: boolean) {
    const article = new Article();
    article.type = isBook ? 'book' : 'record';
    await this.articles.save(article);
  }
}
