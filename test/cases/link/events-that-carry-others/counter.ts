import { EventEmitter } from 'node:events';

/** Who tells on and does more hears what it tells on as well. */
export class Counter {
  private readonly ev = new EventEmitter();

  constructor() {
    this.ev.on('change', ({ field, data }) => {
      this.store(data);
      this.ev.emit(field, data);
    });
  }

  watch() {
    this.ev.on('price', (price) => console.log(price));
    this.ev.on('stored', (data) => console.log(data));
  }

  store(data: unknown) {
    this.ev.emit('stored', data);
  }

  reprice(price: number) {
    this.ev.emit('change', { field: 'price', data: price });
  }
}

/** What is told on to several is heard of each. */
export class Branch {
  private readonly here = new EventEmitter();
  private readonly there = new EventEmitter();

  constructor() {
    this.here.on('note', ({ type, data }) => {
      console.log('told on', type);
      this.here.emit(type, data);
      this.there.emit(type, data);
    });
  }

  watch() {
    this.here.on('branch.opened', () => this.opened());
  }

  watchOthers() {
    this.there.on('branch.opened', () => this.openedElsewhere());
  }

  open() {
    this.here.emit('note', { type: 'branch.opened', data: 1 });
  }

  opened() {}

  openedElsewhere() {}
}

/** Some say what they are, of others that is not known: who hears them all hears both. */
export class Post {
  private readonly ev = new EventEmitter();

  constructor() {
    this.ev.on('letter', (letter: { type: string }) => this.ev.emit(letter.type, letter));
  }

  keep() {
    this.ev.on('letter', (letter: object) => this.file(letter));
  }

  watch() {
    this.ev.on('letter.paid', (letter) => this.file(letter));
  }

  pay() {
    this.ev.emit('letter', { type: 'letter.paid' });
  }

  receive(text: string) {
    this.ev.emit('letter', JSON.parse(text));
  }

  file(letter: object) {
    return letter;
  }
}

/** Who asks for nothing that is sent hears the table of it all. */
export class Shelf {
  private readonly ev = new EventEmitter();

  constructor() {
    this.ev.on('shelf', (table) => {
      for (const name in table) this.ev.emit(name, table[name]);
    });
  }

  keep() {
    this.ev.on('shelf', (table) => {
      if (table.hasOwnProperty('shelf.full')) this.count(table);
    });
  }

  watch() {
    this.ev.on('shelf.full', (n) => this.count(n));
  }

  fill() {
    this.ev.emit('shelf', { 'shelf.full': 1 });
  }

  empty() {
    this.ev.emit('shelf', { 'shelf.empty': 1 });
  }

  count(n: unknown) {
    return n;
  }
}
