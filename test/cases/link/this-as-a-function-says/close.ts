import type { Table } from './table';

/** A method of a class, in a file of its own. */
export function close(this: Table) {
  this.note('closed');
  // The function's own `this` again.
  [1].forEach(() => this.note('counted'));
}

export function other(this: unknown) {
  return function (this: Table) {
    this.note('inner');
  };
}
