// @ts-expect-error its sources are not here
import { AuditLog, Event } from 'shop-analytics';
// @ts-expect-error its sources are not here
import { Bus, Event as On } from 'shop-bus';

const PAID = 'paid';
const SENT = 'sent';

/** That it was called is told. */
export class Page {
  @Event(PAID) paid() {
    return 1;
  }
  @Event(SENT) sent() {
    return 2;
  }
}

const log = new AuditLog();
export function record() {
  log.send(PAID);
  log.send(SENT);
}

/** What takes something hears it. */
export class Ledger {
  @On(PAID) book(id: string) {
    return id;
  }
  @On(SENT) close(id: string) {
    return id;
  }
}

const bus = new Bus();
export function pay(id: string) {
  bus.send(PAID, id);
  bus.send(SENT, id);
}
