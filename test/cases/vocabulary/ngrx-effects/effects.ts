import { inject, Injectable } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, from, map, of, switchMap, tap } from 'rxjs';
import { CartActions, failed, load, loaded } from './actions.js';

@Injectable()
export class BookEffects {
  private readonly actions$ = inject(Actions);
  private readonly store = inject(Store);

  load$ = createEffect(() =>
    this.actions$.pipe(
      ofType(load, '[Books] Reload'),
      switchMap(() =>
        from(['a']).pipe(
          map((book) => loaded({ books: [book] })),
          catchError(() => of(failed())),
        ),
      ),
    ),
  );

  log$ = createEffect(
    () =>
      this.actions$.pipe(
        ofType(failed),
        tap(() => this.store.dispatch(CartActions.emptied())),
      ),
    { dispatch: false },
  );

  add(book: string) {
    this.store.dispatch(CartActions.addBook({ book }));
  }
}

export const reload = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(CartActions.addBook),
      map(() => load()),
    ),
  { functional: true },
);
