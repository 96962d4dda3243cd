import type { Happening, History, Reader } from './broker';

export class FlatLet implements Happening {
  name = FlatLet.name;
  about = 'flats';
  constructor(readonly id: string) {}
}
export class FlatLeft implements Happening {
  static label = 'flat.left';
  name = FlatLeft.label;
  about = 'flats';
  constructor(readonly id: string) {}
}

abstract class Aggregate {
  private changes: Happening[] = [];
  uncommitted(): Happening[] {
    return this.changes;
  }
  protected change(one: Happening): void {
    this.changes.push(one);
  }
}
export class Flat extends Aggregate {
  constructor(readonly id: string) {
    super();
  }
  let(): void {
    this.change(new FlatLet(this.id));
  }
  leave(): void {
    this.change(new FlatLeft(this.id));
  }
}

export class Flats {
  constructor(private readonly history: History) {}
  async save(flat: Flat): Promise<void> {
    await this.history.save(flat.uncommitted());
  }
}

export class ListOnFlatLeft implements Reader<FlatLeft> {
  reads = FlatLeft.label;
  handle(one: FlatLeft): void {
    console.log(one.id);
  }
}
export class UnlistOnFlatLet implements Reader<FlatLet> {
  reads = FlatLet.name;
  handle(one: FlatLet): void {
    console.log(one.id);
  }
}
