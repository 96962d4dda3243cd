import { theBus } from './bus';
import * as config from './config';
import { once } from './config';
import * as images from './images';

const report = () => theBus().emit('reported');

export function start() {
  config.on('change', () => images.pulled());
  images.on('change', report);
  once('change', (keys) => console.log(keys));
  theBus().on('reported', () => console.log('reported'));
}
