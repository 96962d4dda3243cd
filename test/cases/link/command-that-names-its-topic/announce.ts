import { CommandBus, CommandHandler, ICommandHandler } from '@nestjs/cqrs';
import { ClientKafka } from '@nestjs/microservices';

export type Topic = 'order.placed' | 'order.paid' | 'order.lost';

export interface Fact {
  topic: Topic;
  data: object;
}

export class Announce {
  constructor(readonly fact: Fact) {}
}

export class Broker {
  constructor(private readonly client: ClientKafka) {}

  send(command: Announce) {
    const { fact } = command;
    this.client.emit(fact.topic, fact.data);
  }
}

@CommandHandler(Announce)
export class AnnounceHandler implements ICommandHandler<Announce> {
  constructor(private readonly broker: Broker) {}

  async execute(command: Announce) {
    this.broker.send(command);
  }
}

const factOf = (topic: Topic, data: object): Fact => ({ topic, data });

export class Orders {
  constructor(private readonly commands: CommandBus) {}

  async place(id: string) {
    await this.commands.execute(new Announce(factOf('order.placed', { id })));
  }

  async pay(id: string) {
    await this.commands.execute(new Announce(factOf('order.paid', { id })));
  }
}
