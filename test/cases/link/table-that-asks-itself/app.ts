import { EventEmitter } from 'node:events';

const bus = new EventEmitter();
bus.on('opened', function greet() {});
bus.on('closed', function leave() {});

export abstract class Repository<A extends { id: string }> {
  private readonly cache = new Map<string, A>();
  abstract make(id: string): A;

  async get(id: string): Promise<A> {
    if (this.cache.has(id)) return this.cache.get(id)!;
    const one = this.make(id);
    this.cache.set(id, one);
    return one;
  }
  async save(one: A): Promise<void> {
    this.cache.set(one.id, one);
  }
}

class Door {
  constructor(readonly id: string) {}
  open() {
    bus.emit('opened');
  }
  close() {
    bus.emit('closed');
  }
}
class Gate {
  open() {}
  close() {}
}
class Doors extends Repository<Door> {
  make(id: string) {
    return new Door(id);
  }
}

export async function open(doors: Doors, id: string) {
  const door = await doors.get(id);
  door.open();
  await doors.save(door);
}
export async function close(doors: Doors, id: string) {
  const door = await doors.get(id);
  door.close();
  await doors.save(door);
}
export const gate = () => new Gate().open();
