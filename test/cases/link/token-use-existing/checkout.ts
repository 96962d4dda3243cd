import { Inject, Injectable } from '@nestjs/common';
import { type Placing, TOKENS } from './tokens';

@Injectable()
export class Checkout {
  constructor(@Inject(TOKENS.PLACING) private readonly placing: Placing) {}

  run() {
    this.placing.place();
  }
}
