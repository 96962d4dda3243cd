import { Container } from 'inversify';
import { Bus } from '../bus';
import { Lamps } from './lamps';
import TYPES from './types';
import { LampWords, type Words } from './words';

export function load(): Lamps {
  const container = new Container();
  container.bind<Words>(TYPES.Words).to(LampWords);
  container.bind<Bus>(TYPES.Bus).toConstantValue(new Bus());
  return container.resolve(Lamps);
}
