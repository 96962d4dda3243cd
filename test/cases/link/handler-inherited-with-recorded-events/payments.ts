import { CommandHandler, type CommandBus } from '@nestjs/cqrs';
import { Account, Counted, DomainEvent, InTransaction } from './base';

export class Paid extends DomainEvent {}
export class Refunded extends DomainEvent {}
export class Pay {}
export class Refund {}
export class Count {}

export class Payment extends Account {
  pay(): void {
    this.record(new Paid());
  }
  refund(): void {
    this.record(new Refunded());
  }
}

@CommandHandler(Pay)
export class PayHandler extends InTransaction<Pay> {
  protected async handle(): Promise<void> {
    const payment = new Payment();
    payment.pay();
    this.work.track(payment);
  }
}

@CommandHandler(Refund)
export class RefundHandler extends InTransaction<Refund> {
  protected async handle(): Promise<void> {
    const payment = new Payment();
    payment.refund();
    this.work.track(payment);
  }
}

@CommandHandler(Count)
export class CountHandler extends Counted<Count> {
  protected async handle(): Promise<void> {}
}

export class Desk {
  constructor(
    private readonly commands: CommandBus,
    private readonly refunds: RefundHandler,
  ) {}
  async pay(): Promise<void> {
    await this.commands.execute(new Pay());
  }
  async refund(): Promise<void> {
    await this.commands.execute(new Refund());
  }
  async count(): Promise<void> {
    await this.commands.execute(new Count());
  }
  /** Has one do it at once. */
  async now(): Promise<void> {
    await this.refunds.execute(new Refund());
  }
}
