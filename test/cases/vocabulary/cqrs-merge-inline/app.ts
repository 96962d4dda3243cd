import { AggregateRoot, CommandHandler, type EventPublisher } from '@nestjs/cqrs';

export class Placed {}
export class Closed {}
export class Place {}

export class Order extends AggregateRoot<Placed | Closed> {
  constructor(readonly id: string) {
    super();
    this.autoCommit = true;
  }
  place() {
    this.apply(new Placed());
  }
  close() {
    super.apply(new Closed());
  }
}

export interface Repository {
  find(id: string): Promise<Order>;
}

@CommandHandler(Place)
export class PlaceHandler {
  constructor(
    private readonly publisher: EventPublisher,
    private readonly repository: Repository,
  ) {}
  async execute(command: { id: string }) {
    this.publisher.mergeObjectContext(new Order(command.id)).place();
    const order = this.publisher.mergeObjectContext(await this.repository.find(command.id));
    order.close();
  }
}
