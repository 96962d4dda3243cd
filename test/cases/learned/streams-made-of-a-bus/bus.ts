import { Observable, Subscriber } from 'rxjs';
export class Bus {
  private listeners = new Map<new (...a: any[]) => object, ((e: any) => void)[]>();
  fire(e: object) {
    const all = this.listeners.get(e.constructor as any) || [];
    all.forEach((one) => one(e));
  }
  subscribe<T>(type: new (...a: any[]) => T, listener: (e: T) => void) {
    this.listeners.set(type, (this.listeners.get(type) || []).concat(listener));
    return { unsubscribe: () => {} };
  }
}
export class Stream {
  constructor(private readonly bus: Bus) {}
  of<T>(type: new (...a: any[]) => T): Observable<T> {
    const { bus } = this;
    return new Observable((subscriber: Subscriber<T>) => {
      bus.subscribe(type, (e) => subscriber.next(e));
    });
  }
}
export class PaymentCreated { constructor(readonly id: string) {} }
export class PaymentFailed { constructor(readonly id: string) {} }
