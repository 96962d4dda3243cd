import { filter, type Observable, Subject, takeUntil } from 'rxjs';

export abstract class Happened {
  readonly at = new Date();
}
export class TaskDone extends Happened {
  constructor(readonly id: string) {
    super();
  }
}
export class TaskLost extends Happened {}

export class Bus {
  private readonly subject = new Subject<Happened>();
  private readonly end = new Subject<void>();
  publish<T extends Happened>(event: T) {
    this.subject.next(event);
  }
  of<T extends Happened>(type: new (...args: never[]) => T): Observable<T> {
    return this.subject.asObservable().pipe(
      takeUntil(this.end),
      filter((one) => one.constructor === type),
    ) as Observable<T>;
  }
}
