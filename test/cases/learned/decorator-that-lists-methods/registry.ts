import { EventEmitter } from 'node:events';
import { Container } from '@elsewhere/di';

export class Bus extends EventEmitter {}

interface Entry {
  name: string;
  target: { new (...given: never[]): object };
  method: string;
}

export class Metadata {
  private readonly entries: Entry[] = [];
  add(entry: Entry) {
    this.entries.push(entry);
  }
  all(): Entry[] {
    return this.entries;
  }
}

export const OnCommand =
  (name: string): MethodDecorator =>
  (prototype, key) => {
    const target = prototype.constructor as Entry['target'];
    Container.get(Metadata).add({ name, target, method: String(key) });
  };

export class Registry {
  constructor(
    private readonly metadata: Metadata,
    private readonly bus: Bus,
  ) {}
  init() {
    for (const { name, target, method } of this.metadata.all()) {
      const object = Container.get(target);
      this.bus.on(name, async (...given: unknown[]) => object[method].call(object, ...given));
    }
  }
}
