import type { EntityManager, Repository } from 'typeorm';

export class Outbox {
  id: string;
  eventType: string;
  payload: { orderId: string };
}

export class LedgerLine {
  id: string;
  eventType: string;
}

export class Orders {
  constructor(
    private readonly outbox: Repository<Outbox>,
    private readonly ledger: Repository<LedgerLine>,
    private readonly manager: EntityManager,
  ) {}

  async place(orderId: string) {
    const placed = this.outbox.create({ eventType: 'order.placed', payload: { orderId } });
    const reserved = this.outbox.create({ eventType: 'stock.reserved', payload: { orderId } });
    await this.manager.save(Outbox, placed);
    await this.manager.save(Outbox, reserved);
    await this.ledger.save({ eventType: 'debit' });
    await this.ledger.save({ eventType: 'credit' });
  }
}

export class OutboxWorker {
  constructor(private readonly outbox: Repository<Outbox>) {}

  async work() {
    for (const entry of await this.outbox.find({ where: { id: '1' } })) await this.processEntry(entry);
  }

  private async processEntry(entry: Outbox) {
    switch (entry.eventType) {
      case 'order.placed':
        return this.mail(entry.payload.orderId);
      case 'stock.reserved':
        return this.mail('stock');
    }
  }

  private async mail(to: string) {}
}

/** A row that tells what was booked, and not what is to be sent. */
export class Ledger {
  private total = 0;

  processEntry(entry: LedgerLine) {
    switch (entry.eventType) {
      case 'debit':
        return this.total--;
      case 'credit':
        return this.total++;
    }
  }
}
