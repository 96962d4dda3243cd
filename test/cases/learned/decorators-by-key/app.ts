import { Events, Questions } from './buses';
import { Answers, Cached, Hears } from './marks';

export class Stock {
  constructor(private readonly events: Events) {}

  @Hears({ name: 'sold' })
  async onSold() {
    await this.events.emit('low', {});
  }
  @Answers({ name: 'sold' })
  async howMany() {
    return 1;
  }
  @Cached(['sold'])
  async all() {
    return [];
  }
}

export class Shop {
  constructor(
    private readonly events: Events,
    private readonly questions: Questions,
  ) {}
  async sell() {
    await this.events.emit('sold', {});
    return this.questions.ask('sold', {});
  }
}
