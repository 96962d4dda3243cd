import { filter, map, type Observable, Subject } from 'rxjs';

type AppEvent = { type: 'order.placed'; id: string } | { type: 'order.paid'; id: string; amount: number };

export class Events {
  private readonly stream$ = new Subject<AppEvent>();
  dispatch(event: AppEvent): void {
    this.stream$.next(event);
  }
  ofType<T extends AppEvent['type']>(...types: T[]): Observable<AppEvent> {
    return this.stream$.pipe(filter((event) => types.includes(event.type as T)));
  }
  but(...types: string[]): Observable<AppEvent> {
    return this.stream$.pipe(filter((event) => !types.includes(event.type)));
  }
}
const events = new Events();
events.ofType('order.placed').subscribe((event) => reserve(event.id));
events
  .ofType('order.placed', 'order.paid')
  .pipe(map((event) => event.id))
  .subscribe(audit);
events.but('order.placed').subscribe(others);

function reserve(id: string): void {
  events.dispatch({ type: 'order.paid', id, amount: 2 });
}
function audit(id: string): void {
  console.log(id);
}
function others(event: AppEvent): void {
  console.log(event);
}
export const place = (id: string) => events.dispatch({ type: 'order.placed', id });

/** Classes. */
abstract class DomainEvent {}
class PaymentCreated extends DomainEvent {}
class PaymentLost extends DomainEvent {}
const domain$ = new Subject<DomainEvent>();
const LOSSES = new Set<string>([PaymentLost.name]);
function hear(types: (new () => DomainEvent)[], heard: (event: DomainEvent) => void): void {
  domain$.pipe(filter((event) => types.some((type) => event instanceof type))).subscribe(heard);
}
hear([PaymentCreated, PaymentLost], ledger);
domain$
  .pipe(
    filter((event) => {
      return LOSSES.has(event.constructor.name);
    }),
  )
  .subscribe(losses);
domain$.pipe(filter((event) => event.constructor !== PaymentLost)).subscribe(gains);
function ledger(event: DomainEvent): void {
  console.log(event);
}
function losses(event: DomainEvent): void {
  console.log(event);
}
function gains(event: DomainEvent): void {
  console.log(event);
}
export const create = () => domain$.next(new PaymentCreated());
export const lose = () => domain$.next(new PaymentLost());

/** What is asked beside does not say which it is, and what is turned away is not heard. */
interface Sale {
  type: string;
  source: string;
}
const sales$ = new Subject<Sale>();
const SOURCES = new Set(['shop']);
sales$.pipe(filter((sale) => sale.type === 'sale.made' && sale.source !== 'test')).subscribe(made);
sales$
  .pipe(
    filter((sale) => {
      if (!SOURCES.has(sale.source)) return false;
      return sale.type === 'sale.lost';
    }),
  )
  .subscribe(lost);
sales$
  .pipe(
    filter((sale) => {
      if (['sale.made'].includes(sale.type)) return false;
      return true;
    }),
  )
  .subscribe(rest);
function made(sale: Sale): void {
  console.log(sale);
}
function lost(sale: Sale): void {
  console.log(sale);
}
function rest(sale: Sale): void {
  console.log(sale);
}
export const sell = () => sales$.next({ type: 'sale.made', source: 'shop' });
export const miss = () => sales$.next({ type: 'sale.lost', source: 'shop' });
