import { inject, injectable } from 'inversify';
import type { Bus } from '../bus';
import TYPES from './types';
import type { Words } from './words';

@injectable()
export class Lamps {
  constructor(
    @inject(TYPES.Bus) private readonly bus: Bus,
    @inject(TYPES.Words) private readonly words: Words,
  ) {}

  change(room: string): void {
    this.bus.publish(this.words.changed({ room }));
  }
}
