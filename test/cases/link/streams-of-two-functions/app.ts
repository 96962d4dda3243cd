import { firstValueFrom, ReplaySubject } from 'rxjs';
import { filter, mergeMap, take } from 'rxjs/operators';
import { Bus } from './bus';

export class Orders {
  constructor(private readonly bus: Bus) {}

  start() {
    this.bus
      .observable('order.placed')
      .pipe(
        filter(Boolean),
        mergeMap((id) => this.pay(id)),
      )
      .subscribe();
    this.bus.observable('order.paid').subscribe({ next: (id) => this.send(id) });
  }
  place() {
    this.bus.emit('order.placed', '1');
  }
  async pay(id: unknown) {
    this.bus.emit('order.paid', id);
  }
  send(id: unknown) {
    this.bus.emit('order.sent', id);
  }
  /** It waits itself. */
  async sent() {
    const found = new ReplaySubject<unknown>(1);
    const sent = this.bus.observable('order.sent');
    sent.pipe(take(1)).subscribe(found);
    return firstValueFrom(found);
  }
}
new Orders(new Bus()).start();
