interface Book {
  add(line: string): void;
}

class Lines {
  add(line: string) {
    console.log(line);
  }
}

/** Adds to what is given, and tells nobody. */
export class Ledger {
  constructor(private readonly book: Book) {}
  note(line: string) {
    this.book.add(line);
  }
}
export const ledger = new Ledger(new Lines());
