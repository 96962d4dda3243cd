import { EventEmitter } from 'node:events';
import pEvent, { pEventIterator } from 'p-event';

export class Till extends EventEmitter {
  open() {
    this.emit('opened');
  }
  pay() {
    this.emit('paid');
  }
}

export async function wait(till: Till) {
  await pEvent(till, 'opened');
  till.pay();
}

export async function count(till: Till) {
  for await (const bill of pEventIterator(till, 'paid')) console.log(bill);
}

/** No emitter of the application. */
export async function page(document: Document) {
  await pEvent(document, 'click');
}
