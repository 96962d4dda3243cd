import { Container } from 'inversify';
import { Bus } from '../bus';
import { Doors } from './doors';
import TYPES from './types';
import { DoorWords, type Words } from './words';

export function load(): Doors {
  const container = new Container();
  container.bind<Words>(TYPES.Words).to(DoorWords);
  container.bind<Bus>(TYPES.Bus).toConstantValue(new Bus());
  return container.resolve(Doors);
}
