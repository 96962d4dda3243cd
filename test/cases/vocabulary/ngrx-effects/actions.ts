import { createAction, createActionGroup, emptyProps, props } from '@ngrx/store';

export const load = createAction('[Books] Load');
export const loaded = createAction('[Books] Loaded', props<{ books: string[] }>());
export const failed = createAction('[Books] Failed');
export const CartActions = createActionGroup({
  source: 'Cart',
  events: { 'Add Book': props<{ book: string }>(), Emptied: emptyProps() },
});
