import { EventEmitter2 } from 'eventemitter2';
import { MwrCalculator, RoiCalculator, TwrCalculator } from './calculators';

export class CalculatorFactory {
  constructor(private readonly emitter: EventEmitter2) {}

  create(type: 'roi' | 'twr' | 'mwr') {
    switch (type) {
      case 'roi':
        return new RoiCalculator(this.emitter);
      case 'twr':
        return new TwrCalculator(this.emitter);
      default:
        return new MwrCalculator(this.emitter);
    }
  }
}
