import { Store } from '@ngrx/store';
import { load } from './actions.js';

export class Page {
  constructor(private readonly store: Store<object>) {}

  open() {
    this.store.dispatch(load());
    this.store.dispatch({ type: '[Books] Reload' });
  }
}
