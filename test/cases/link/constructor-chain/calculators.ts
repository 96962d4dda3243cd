import { EventEmitter } from 'node:events';

const bus = new EventEmitter();

export abstract class Calculator {
  constructor() {
    this.initialize();
  }

  private initialize() {
    bus.emit('calculator.started');
  }
}

export class RoiCalculator extends Calculator {}

export class TwrCalculator extends Calculator {
  constructor(readonly days: number) {
    super();
  }
}

export class Engine {
  initialize() {
    bus.emit('engine.started');
  }
}
