import { bus } from './bus';

class Retry {
  constructor(private readonly options: { attempt: () => void }) {}
  go() {
    this.options.attempt();
  }
}

const known = new Map<string, Retry>();
known.set(
  'mail',
  new Retry({
    attempt: () => {
      bus.emit('mail.tried');
    },
  }),
);
const payment = new Retry({
  attempt: () => {
    bus.emit('payment.tried');
  },
});

export function pay() {
  payment.go();
}
/** Whichever is there. */
export function again(name: string) {
  known.get(name)!.go();
}
