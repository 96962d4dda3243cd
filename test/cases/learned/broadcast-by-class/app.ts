abstract class DomainEvent {}
class Placed extends DomainEvent {}
class Paid extends DomainEvent {}
class Lost extends DomainEvent {}

interface Listener {
  on(event: DomainEvent): void;
}

class Bus {
  private readonly listeners = new Set<Listener>();
  register(listener: Listener) {
    this.listeners.add(listener);
  }
  raise(event: DomainEvent) {
    this.listeners.forEach((listener) => listener.on(event));
  }
}

class Billing implements Listener {
  constructor(private readonly bus: Bus) {}
  on(event: DomainEvent) {
    if (event instanceof Placed) this.bus.raise(new Paid());
    if (event instanceof Lost) console.log('lost');
  }
}

export function start(bus: Bus) {
  bus.register(new Billing(bus));
  bus.raise(new Placed());
}
