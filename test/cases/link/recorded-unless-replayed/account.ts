import { EventEmitter } from 'node:events';

interface Happening {
  label: string;
}
class Opened implements Happening {
  label = 'account.opened';
}
class Closed implements Happening {
  label = 'account.closed';
}

abstract class Aggregate {
  private changes: Happening[] = [];
  uncommitted(): Happening[] {
    return this.changes;
  }
  load(history: Happening[]): void {
    for (const one of history) this.apply(one);
  }
  protected change(one: Happening): void {
    this.apply(one, true);
  }
  private apply(one: Happening, isNew = false): void {
    if (isNew) this.changes.push(one);
  }
}
class Account extends Aggregate {
  open(): void {
    this.change(new Opened());
  }
  close(): void {
    this.change(new Closed());
  }
}

const emitter = new EventEmitter();
emitter.on('account.opened', function greet() {});

class Store {
  save([one]: Happening[]): void {
    emitter.emit(one.label, one);
  }
  all(): Happening[] {
    return JSON.parse('[]');
  }
}
export class Accounts {
  constructor(private store: Store) {}
  get(): Account {
    const account = new Account();
    account.load(this.store.all());
    return account;
  }
  save(account: Account): void {
    this.store.save(account.uncommitted());
  }
}
