import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

class Names {
  readonly topics: { created: string; sub: { removed: string } };
  constructor(entity: string) {
    this.topics = { created: `${entity}.created`, sub: { removed: `${entity}.removed` } };
  }
}
class Store {
  private readonly names: Names;
  constructor(entity: string) {
    this.names = new Names(entity);
  }
  create() {
    bus.emit(this.names.topics.created);
  }
  remove() {
    bus.emit(this.names.topics.sub.removed);
  }
}
const cars = new Store('car');
const boats = new Store('boat');
export function fill() {
  cars.create();
  boats.remove();
}
bus.on(new Names('car').topics.created, function park() {});

class Doors {
  constructor(private readonly kind: string) {}
  readonly events = { up: `${this.kind}.up`, down: `${this.kind}.down` };
}
const lift = new Doors('lift');
const gate = new Doors('gate');
export function move() {
  bus.emit(lift.events.up);
  bus.emit(gate.events.down);
}
bus.on(gate.events.up, function open() {});

const frozen = (entity: string) => Object.freeze({ events: Object.freeze({ up: `${entity}-up` }), all: [{ name: `${entity}-1` }] });
export const raise = () => bus.emit(frozen('flag').events.up);
bus.on(frozen('pole').all[0].name, function first() {});

const rowsOf = (page: string) => [{ name: `${page}.one` }, { name: `${page}.two` }];
for (const row of rowsOf('left')) bus.on(row.name, function inLeft() {});
export const turn = () => bus.emit(rowsOf('right')[1].name);
