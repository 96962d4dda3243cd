import { Messenger } from './messenger';

export class Accounts {
  constructor(private readonly messenger: Messenger) {}

  add() {
    this.messenger.publish('accounts:added', 1);
  }
}

export class Balances {
  constructor(messenger: Messenger) {
    messenger.subscribe('accounts:added', () => this.refresh());
    messenger.subscribe('accounts:changed', this.refresh, (state) => state);
  }

  refresh() {}
}
