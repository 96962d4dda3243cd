import { Bus, DomainEvent, Hears, Subscriber } from './bus';

export class TalkProposed extends DomainEvent {
  constructor(readonly id: string) {
    super('talk.proposed');
  }
}

export class ThankTheSpeaker extends Subscriber<TalkProposed> {
  @Hears(TalkProposed)
  async on({ id }: TalkProposed) {
    console.log(id);
  }
}

export class ProposeTalk {
  constructor(private readonly bus: Bus) {}

  async execute(id: string) {
    await this.bus.publish([new TalkProposed(id)]);
  }
}

/** Takes one thing, and nobody says that it is an event. */
export abstract class UseCase<Input> {
  abstract execute(input: Input): Promise<void>;
}

export class Proposal {
  constructor(readonly id: string) {}
}

export class StoreProposal extends UseCase<Proposal> {
  async execute(input: Proposal) {
    console.log(input.id);
  }
}

export class Runner {
  constructor(private readonly useCase: UseCase<unknown>) {}

  async run(input: Proposal) {
    await this.useCase.execute(input);
  }
}
