import { EventEmitter } from 'node:events';
import { map, Observable, share } from 'rxjs';

export class Orders {
  private readonly emitter = new EventEmitter();
  readonly cancelled$ = new Observable<string>((observer) => {
    this.emitter.on('order.cancelled', (id) => observer.next(id));
  });
  placed$(): Observable<string> {
    return new Observable<string>((observer) => {
      const tell = (id: string) => observer.next(id);
      this.emitter.on('order.placed', tell);
      return () => this.emitter.off('order.placed', tell);
    }).pipe(share());
  }
  on(name: string): Observable<string> {
    return new Observable((observer) => {
      this.emitter.on(name, (id) => observer.next(id));
    });
  }
  place() {
    this.emitter.emit('order.placed', '1');
    this.emitter.emit('order.paid', '1');
  }
  cancel() {
    this.emitter.emit('order.cancelled', '1');
  }
}

export class Stock {
  constructor(private readonly orders: Orders) {
    orders.placed$().subscribe((id) => this.reserve(id));
    orders.cancelled$.pipe(map((id) => id)).subscribe({ next: (id) => this.release(id) });
    const paid$ = this.orders.on('order.paid');
    paid$.subscribe((id) => this.ship(id));
  }
  reserve(id: string) {}
  release(id: string) {}
  ship(id: string) {}
}
