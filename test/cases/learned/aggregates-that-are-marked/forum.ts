type Callback = (event: unknown) => void;

abstract class Aggregate {
  private recorded: object[] = [];

  constructor(readonly id: string) {}

  get events(): object[] {
    return this.recorded;
  }

  protected record(event: object): void {
    this.recorded.push(event);
    Events.mark(this);
  }
}

export class Events {
  private static handlers: Record<string, Callback[]> = {};
  private static marked: Aggregate[] = [];

  static mark(aggregate: Aggregate): void {
    const isMarked = this.marked.some((one) => one.id === aggregate.id);
    if (!isMarked) this.marked.push(aggregate);
  }

  static register(callback: Callback, name: string): void {
    (this.handlers[name] ??= []).push(callback);
  }

  static dispatchFor(id: string): void {
    const aggregate = this.marked.find((one) => one.id === id);
    aggregate?.events.forEach((event) => this.dispatch(event));
  }

  private static dispatch(event: object): void {
    for (const handler of this.handlers[event.constructor.name]) handler(event);
  }
}

export class AnswerGiven {
  constructor(readonly answer: Answer) {}
}

export class Answer extends Aggregate {
  give(): void {
    this.record(new AnswerGiven(this));
  }
}

export class OnAnswerGiven {
  constructor() {
    Events.register(this.notify.bind(this), AnswerGiven.name);
  }

  private notify(): void {}
}

export class Answers {
  save(answer: Answer): void {
    Events.dispatchFor(answer.id);
  }
}
