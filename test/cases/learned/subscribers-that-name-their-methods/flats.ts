import { type Dispatcher, type Happening, type Listener, type Printer, print, type Subscriber, type Switchboard } from './dispatcher';

export class FlatLet implements Happening {
  name = this.constructor.name;
  constructor(readonly id: string) {}
}
export class FlatLeft implements Happening {
  name = this.constructor.name;
  constructor(readonly id: string) {}
}
export class RentPaid implements Happening {
  name = this.constructor.name;
  constructor(readonly amount: number) {}
}

export class Listings implements Subscriber {
  getSubscribedEvents() {
    return [
      { name: FlatLet.name, method: 'onFlatLet' },
      { name: FlatLeft.name, method: 'onFlatLeft' },
    ];
  }
  async onFlatLet({ id }: FlatLet): Promise<void> {
    console.log('unlist', id);
  }
  async onFlatLeft({ id }: FlatLeft): Promise<void> {
    console.log('list', id);
  }
}

export class Ledger implements Listener {
  listensTo = { [RentPaid.name]: 'onRentPaid' };
  onRentPaid(one: RentPaid): void {
    console.log(one.amount);
  }
}

export class Labels implements Printer {
  prints() {
    return [{ type: Flats, method: 'label' }];
  }
  label(one: Flats): string {
    return one.id;
  }
}

export class Flats {
  constructor(
    readonly id: string,
    private readonly deps: { dispatcher: Dispatcher; switchboard: Switchboard },
  ) {}
  async let(): Promise<void> {
    await this.deps.dispatcher.dispatch(new FlatLet(this.id));
  }
  async leave(): Promise<void> {
    await this.deps.dispatcher.dispatch([new FlatLeft(this.id)]);
  }
  pay(amount: number): void {
    this.deps.switchboard.raise(new RentPaid(amount));
  }
  printed(): string[] {
    return print([new Labels()], this);
  }
}
