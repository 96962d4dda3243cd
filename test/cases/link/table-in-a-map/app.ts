import { EventEmitter } from 'node:events';
import { NAMES, State } from './names';

const bus = new EventEmitter();

class Bills {
  private readonly names: ReadonlyMap<string, string> = new Map([
    ['a', 'bill.a'],
    ['b', 'bill.b'],
  ]);
  any(key: string) {
    bus.emit(this.names.get(key)!);
  }
}

const open = new Map([['x', process.argv[2]]]);

export class Orders {
  tell(state: State) {
    const name = NAMES.get(state);
    if (name) bus.emit(name);
  }
  pay() {
    this.tell(State.Paid);
  }
  lose() {
    bus.emit(NAMES.get(State.Lost) ?? 'order.other');
  }
  unknown() {
    bus.emit(open.get('x'));
  }
}

export const bills = new Bills();
