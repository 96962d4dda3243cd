import { Bus } from './bus';

export class Accounts {
  constructor(private readonly bus: Bus) {}

  add() {
    this.bus.publish('accounts:added', 1);
  }
}

export class Balances {
  constructor(bus: Bus) {
    const own = new Bus();
    bus.delegate(['accounts:added'], own);
    own.subscribe('accounts:added', () => this.refresh());
  }

  refresh() {}
}

/** Says one of them itself. */
export class Ledger extends Bus {
  constructor(inner: Bus) {
    super();
    inner.subscribe('accounts:added', this.onAdded.bind(this));
  }

  onAdded() {
    this.publish('accounts:added');
  }
}
