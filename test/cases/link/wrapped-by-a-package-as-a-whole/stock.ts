import { EventEmitter } from 'node:events';
import _ from 'lodash';
import * as R from 'ramda';
import { bus as other } from './bus';

export const bus = new EventEmitter();
bus.on('loaded', () => {});
bus.on('counted', () => {});
bus.on('priced', () => {});
bus.on('stocked', () => {});

export const initialized = _.once(async () => {
  bus.emit('loaded');
});
export const price = R.memoize((sku: string) => bus.emit('priced', sku));

const locked = (run: () => void) => () => {
  if (process.env.OPEN) run();
};
export const count = locked(() => {
  bus.emit('counted');
});
export const restock = locked(() => {
  bus.emit('stocked');
});

// An object of the code itself is told of a function that shall hear, and gives back how to end that.
export const ended = other.once(() => {
  bus.emit('stocked');
});
// What goes through a list is run where it is written.
export const skus = _.map(['1', '2'], (sku) => bus.emit('priced', sku));
