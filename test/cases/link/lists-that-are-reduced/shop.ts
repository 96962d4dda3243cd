import { EventEmitter } from 'node:events';
import _, { reduce } from 'lodash';
import * as R from 'ramda';

const bus = new EventEmitter();

export function named() {
  reduce(
    ['named.paid', 'named.shipped'],
    (sum, name) => {
      bus.emit(name, sum);
      return sum + 1;
    },
    0,
  );
}

export function ofAll() {
  _.reduce(
    ['all.paid'],
    (sum, name) => {
      bus.emit(name, sum);
      return sum + 1;
    },
    0,
  );
}

export function last() {
  R.reduce(
    (told: string[], name: string) => {
      bus.emit(name, told);
      return told.concat(name);
    },
    ['last.begun'],
    ['last.paid'],
  );
}

// What was gathered before is none of the list.
export function gathered() {
  reduce(
    ['first', 'second'],
    (before, name) => {
      bus.emit(before);
      return `${before}.${name}`;
    },
    'begun',
  );
}
