import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

interface Note {
  type: string;
  text?: string;
}
type Make = (kind: string) => Note;

class Notes {
  private static make: Make;
  static init({ make }: { make: Make }) {
    Notes.make = make;
  }
  static send() {
    const note = Notes.make('bill');
    bus.emit(note.type, note);
  }
}

class Printer {
  constructor(private readonly make: () => Note) {}
  print() {
    bus.emit(this.make().type);
  }
}

function tell(make: Make) {
  const note = make('any');
  bus.emit(note.type, note);
}

/** Who a service is asked of is another thing. */
class Desk {
  constructor(private readonly services: { make: Make }) {}
  open() {
    bus.emit(this.services.make('desk').type);
  }
}

class Shop {
  private static make = (kind: string): Note => {
    if (kind === 'bill') return { type: 'bill.written' };
    return { type: 'note.written' };
  };
  static open() {
    Notes.init({ make: Shop.make });
    new Printer(() => ({ type: 'page.printed' })).print();
    tell((kind) => ({ type: 'told', text: kind }));
  }
}

Shop.open();
Notes.send();
export { Desk };
