import { filter } from 'rxjs/operators';
import { Bus, PaymentCreated, PaymentFailed, Stream } from './bus';
export class Payments {
  constructor(private bus: Bus) {}
  create() { this.bus.fire(new PaymentCreated('1')); }
  fail() { this.bus.fire(new PaymentFailed('1')); }
}
export class Mails {
  constructor(private stream: Stream, bus: Bus) {
    this.stream.of(PaymentCreated).subscribe((e) => this.mail(e));
    this.stream.of(PaymentFailed).pipe(filter((e) => e.id !== '')).subscribe((e) => this.sorry(e));
    bus.subscribe(PaymentFailed, (e) => this.direct(e));
  }
  mail(e: PaymentCreated) {}
  sorry(e: PaymentFailed) {}
  direct(e: PaymentFailed) {}
}
