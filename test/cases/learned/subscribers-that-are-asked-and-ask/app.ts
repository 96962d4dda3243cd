abstract class Happening {
  constructor(readonly door: string) {}
}
class Opened extends Happening {}
class Rang extends Happening {}
class Answered extends Happening {}

interface Subscriber {
  hears(): (new (door: string) => Happening)[];
  on(event: Happening): Promise<void>;
}
class Bus {
  private subscribers: Subscriber[] = [];
  add(...subscribers: Subscriber[]) {
    this.subscribers.push(...subscribers);
  }
  async publish(...events: Happening[]) {
    for (const event of events) {
      const hearing = this.subscribers.filter((one) => one.hears().some((c) => event instanceof c));
      await Promise.allSettled(hearing.map((one) => one.on(event)));
    }
  }
}

/** It asks once more which of its events it is. */
class Bell implements Subscriber {
  constructor(private readonly bus: Bus) {}
  hears() {
    return [Opened, Rang];
  }
  async on(event: Happening) {
    if (event instanceof Opened) return this.bus.publish(new Rang(event.door));
    if (event instanceof Rang) return this.bus.publish(new Answered(event.door));
  }
}
class Note implements Subscriber {
  hears() {
    return [Answered];
  }
  async on(event: Answered) {
    console.log(event.door);
  }
}

const bus = new Bus();
bus.add(new Bell(bus), new Note());
export async function open(door: string) {
  await bus.publish(new Opened(door));
}
