import { PaymentChanged, PaymentGone, PaymentStored } from './events';
import { OnHook } from './hooks';

/** Each of several marks counts; the number is how urgent it is. */
@OnHook(PaymentStored, 1)
@OnHook(PaymentChanged)
export class Ledger {
  handle(event: PaymentStored | PaymentChanged) {}
}

export class Mails {
  @OnHook(PaymentStored, -10)
  @OnHook(PaymentGone)
  send() {}
}
