import { Batcher } from './batcher';
import { bus } from './bus';

export class Bills {
  private readonly batcher: Batcher<string>;

  constructor() {
    this.batcher = new Batcher({
      max: 3,
      process: async (events) => {
        bus.emit('bills.sent', events);
      },
    });
  }

  add(id: string) {
    this.batcher.add(id);
  }
}

/** Only logs what it is told. */
const notes = new Batcher<string>({ max: 10, process: async (events) => console.log(events) });

export function note(text: string) {
  notes.add(text);
}
