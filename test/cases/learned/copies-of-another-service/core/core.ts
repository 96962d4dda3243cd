export interface Happening {
  id: string;
}
export interface Reaction<H extends Happening> {
  event: string;
  handle(event: H): void;
}
export abstract class Aggregate {
  private changes: Happening[] = [];
  protected change(event: Happening) {
    this.changes.push(event);
  }
  get recorded() {
    return this.changes;
  }
}
export interface Wire {
  send(topic: string, text: string): void;
  listen(hear: (text: string) => void): void;
}

export class Bus {
  constructor(
    private readonly reactions: Reaction<Happening>[],
    private readonly wire: Wire,
  ) {}
  publish(event: Happening) {
    this.wire.send('all', JSON.stringify({ name: event.constructor.name, event }));
  }
  listen() {
    this.wire.listen((text) => {
      const { name, event } = JSON.parse(text);
      for (const one of this.reactions.filter((r) => r.event === name)) one.handle(event);
    });
  }
}
