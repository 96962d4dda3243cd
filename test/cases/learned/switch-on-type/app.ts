type DomainEvent =
  | { type: 'user.created'; id: string }
  | { type: 'user.deleted'; id: string }
  | { type: 'user.renamed'; name: string };

export class Bus {
  private readonly subscribers: ((event: DomainEvent) => void)[] = [];
  subscribe(subscriber: (event: DomainEvent) => void) {
    this.subscribers.push(subscriber);
  }
  publish(event: DomainEvent) {
    for (const subscriber of this.subscribers) subscriber(event);
  }
}

export class Users {
  constructor(private readonly bus: Bus) {}
  create(id: string) {
    this.bus.publish({ type: 'user.created', id });
  }
  remove(id: string) {
    this.bus.publish({ type: 'user.deleted', id });
  }
  rename(name: string) {
    this.bus.publish({ type: 'user.renamed', name });
  }
}

export class Mailer {
  constructor(private readonly bus: Bus, private readonly users: Users) {
    this.bus.subscribe((e: DomainEvent) => {
      switch (e.type) {
        case 'user.created':
          return this.users.rename('x');
        case 'user.deleted':
          return;
      }
    });
  }
}
export class Audit {
  constructor(bus: Bus) {
    bus.subscribe(this.on);
  }
  private on = (event: DomainEvent) => {
    if (event.type !== 'user.renamed') return;
    console.log(event.name);
  };
}

export class Statistics {
  constructor(bus: Bus) {
    bus.subscribe((event) => this.count(event));
    bus.subscribe((everything) => console.log(everything));
  }
  private count(event: DomainEvent) {
    if (event.type === 'user.created' || event.type === 'user.deleted') console.log(event.id);
  }
}
