import { EventEmitter2 } from 'eventemitter2';

export abstract class Calculator {
  constructor(protected readonly emitter: EventEmitter2) {}

  abstract calculate(): void;
}

export class RoiCalculator extends Calculator {
  calculate() {
    this.emitter.emit('roi.calculated');
  }
}

export class TwrCalculator extends Calculator {
  calculate() {
    this.emitter.emit('twr.calculated');
  }
}

export class MwrCalculator extends Calculator {
  calculate() {
    throw new Error('not implemented');
  }
}
