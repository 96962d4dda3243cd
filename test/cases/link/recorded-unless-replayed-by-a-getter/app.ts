import { EventEmitter } from 'node:events';

interface Happening {
  type: string;
}
const emitter = new EventEmitter();
emitter.on('door.opened', function greet() {});

abstract class Aggregate<H extends Happening> {
  protected recorded: H[] = [];
  get changes(): readonly H[] {
    return [...this.recorded];
  }
  load(history: H[]) {
    history.forEach((one) => this.apply(one, false));
  }
  apply(one: H, isNew = false) {
    if (isNew) this.recorded.push(one);
  }
}
class Door extends Aggregate<Happening> {
  open() {
    this.apply({ type: 'door.opened' }, true);
  }
}

interface Bus {
  publish(all: readonly Happening[]): void;
}
class EmitterBus implements Bus {
  publish(all: readonly Happening[]) {
    for (const one of all) emitter.emit(one.type, one);
  }
}

class Store {
  private kept: Happening[] = [];
  append(all: readonly Happening[]) {
    this.kept.push(...all);
  }
  all() {
    return this.kept;
  }
}

export class Doors {
  private isLoud = false;
  private known = new Map<string, Door>();
  constructor(
    private readonly store: Store,
    private readonly bus: Bus = new EmitterBus(),
  ) {}
  get(id: string) {
    if (this.isLoud && this.known.has(id)) return this.known.get(id)!;
    const door = new Door();
    door.load(this.store.all());
    return door;
  }
  save(door: Door) {
    this.store.append(door.changes);
    this.bus.publish(door.changes);
  }
}
const doors = new Doors(new Store());
export function open(id: string) {
  const door = doors.get(id);
  door.open();
  doors.save(door);
}
