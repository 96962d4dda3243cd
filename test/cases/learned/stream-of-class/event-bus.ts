import { filter, type Observable, Subject, takeUntil } from 'rxjs';

export abstract class AppEvent {}

export class EventBus {
  private readonly events = new Subject<AppEvent>();
  private readonly ended = new Subject<void>();

  publish<T extends AppEvent>(event: T): void {
    this.events.next(event);
  }

  ofType<T extends AppEvent>(type: new (...args: never[]) => T): Observable<T> {
    return this.events.asObservable().pipe(
      takeUntil(this.ended),
      filter((e) => e.constructor === type),
    ) as Observable<T>;
  }
}
