import { BillSent, BillSentAgain, type Bus, type DomainEvent, type EventClass, OrderEvent, OrderPaid, OrderPlaced, type Subscriber } from './events';

export class Shop {
  constructor(private readonly bus: Bus) {}
  async place(id: string): Promise<void> {
    await this.bus.publish(new OrderPlaced(id));
  }
  async pay(id: string): Promise<void> {
    await this.bus.publish(new OrderPaid(id));
    await this.bus.publish(new BillSent(id));
  }
  async remind(id: string): Promise<void> {
    await this.bus.publish(new BillSentAgain(id));
  }
}

export class SendMail implements Subscriber<OrderPlaced> {
  subscribedTo(): EventClass[] {
    return [OrderPlaced];
  }
  async on(event: OrderPlaced): Promise<void> {
    console.log(event.id);
  }
}

export class KeepHistory implements Subscriber<DomainEvent> {
  subscribedTo(): EventClass[] {
    return [OrderEvent, BillSent];
  }
  async on(event: DomainEvent): Promise<void> {
    console.log(event.id);
  }
}
