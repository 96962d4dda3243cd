import { InProcess, type Messenger, Valve } from './messenger.js';

export class Shop {
  constructor(private readonly messenger: Messenger) {
    const on = this.messenger.on.bind(this.messenger);
    on('order:place', () => this.charge());
  }

  private charge(): unknown {
    const { invoke } = this.messenger;
    return invoke('payment:charge', {});
  }
}

export class Till {
  constructor(messenger: Messenger) {
    const { on } = messenger;
    on('payment:charge', (payment) => console.log(payment));
  }
}

export function open(valve: Valve): void {
  const on = valve.on.bind(valve);
  on('order:place', () => console.log('no order'));
}

const messenger = new InProcess();
new Shop(messenger);
new Till(messenger);
messenger.invoke('order:place', {});
