import type { DomainEvent } from './domain';
import { OrderPaid, OrderPlaced } from './domain';

export abstract class AggregateRoot {
  private events: DomainEvent[] = [];
  protected record(event: DomainEvent): void {
    this.events.push(event);
  }
  pullEvents(): DomainEvent[] {
    const all = this.events;
    this.events = [];
    return all;
  }
}

export class Order extends AggregateRoot {
  static place(): Order {
    const order = new Order();
    order.record(new OrderPlaced('1'));
    return order;
  }
  pay(): void {
    this.record(new OrderPaid('1'));
  }
}

export interface DomainEventBus {
  publish(events: DomainEvent[]): Promise<void>;
}

export class Orders {
  constructor(
    private readonly repository: { find(id: string): Promise<Order> },
    private readonly bus: DomainEventBus,
  ) {}
  async pay(id: string): Promise<void> {
    const order = await this.repository.find(id);
    order.pay();
    await this.bus.publish(order.pullEvents());
  }
  async place(): Promise<void> {
    await this.bus.publish(Order.place().pullEvents());
  }
}

/** Not what is sent by something that is called otherwise, nor what is no event. */
export interface Archive {
  publish(event: DomainEvent): void;
}
export interface TaskDispatcher {
  dispatch(task: Task): void;
}
export class Task {}
export function others(archive: Archive, tasks: TaskDispatcher): void {
  archive.publish(new OrderPaid('2'));
  tasks.dispatch(new Task());
}

/** Events that are written say what they are. */
export type JobEvent = { eventType: 'job.created'; id: string } | { eventType: 'job.removed'; id: string };
export interface JobEventPublisher {
  publish(event: JobEvent): Promise<void>;
}
export class Jobs {
  constructor(private readonly publisher: JobEventPublisher) {}
  create(id: string): Promise<void> {
    return this.publishSafely({ eventType: 'job.created', id });
  }
  async remove(id: string): Promise<void> {
    if (id) await this.publishSafely({ eventType: 'job.removed', id });
  }
  private async publishSafely(event: JobEvent): Promise<void> {
    try {
      await this.publisher.publish(event);
    } catch {}
  }
}
