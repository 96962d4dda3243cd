export interface DomainEvent {
  id: string;
  type: string;
  data: unknown;
}

export interface Consumer {
  id: string;
  subscribesTo: string[];
  handle(event: DomainEvent): Promise<void>;
}

export class Bus {
  private consumers: Consumer[] = [];

  register(consumer: Consumer): void {
    this.consumers.push(consumer);
  }

  consumersOf(type: string): Consumer[] {
    return this.consumers.filter((one) => one.subscribesTo.includes(type));
  }

  async publish(event: Omit<DomainEvent, 'id'> & { id?: string }): Promise<void> {
    const whole: DomainEvent = { id: event.id ?? 'new', ...event };
    const found = this.consumersOf(whole.type);
    if (!found.length) return;
    await Promise.allSettled(found.map(async (one) => this.withRetries(one, whole)));
  }

  private async withRetries(consumer: Consumer, event: DomainEvent): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      try {
        await consumer.handle(event);
        return;
      } catch {}
    }
  }
}

let bus: Bus | undefined;

export function theBus(): Bus {
  bus ??= new Bus();
  return bus;
}
