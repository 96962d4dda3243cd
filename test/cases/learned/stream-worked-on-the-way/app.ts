import { catchError, EMPTY, filter, mergeMap, tap } from 'rxjs';
import { Bus, TaskDone, TaskLost } from './bus';

export class Tasks {
  constructor(private readonly bus: Bus) {}
  finish() {
    this.bus.publish(new TaskDone('1'));
  }
}

export class Search {
  constructor(private readonly bus: Bus) {}
  onModuleInit() {
    this.bus
      .of(TaskDone)
      .pipe(
        filter((event) => event.id !== ''),
        tap((event) => {
          if (event.id === '0') this.bus.publish(new TaskLost());
        }),
        catchError(() => EMPTY),
      )
      .subscribe();
  }
}

export class Mails {
  constructor(private readonly bus: Bus) {}
  onModuleInit() {
    const lost$ = this.bus.of(TaskLost).pipe(mergeMap((event) => this.write(event)));
    lost$.subscribe();
  }
  private async write(_: TaskLost) {}
}

export class Idle {
  constructor(private readonly bus: Bus) {}
  // Nothing is done with it.
  onModuleInit() {
    this.bus.of(TaskLost).subscribe();
  }
}
