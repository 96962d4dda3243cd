import { EventEmitter } from 'node:events';

const shop = new EventEmitter();

interface Step {
  take(order: string): void;
}

type StepClass = new (patience: number) => Step;

export class Pack implements Step {
  take(order: string): void {
    shop.emit('packed', order);
  }
}

export class Send implements Step {
  take(order: string): void {
    shop.emit('sent', order);
  }
}

/** Not a step, if it looks like one. */
export class Count {
  take(order: string): void {
    shop.emit('counted', order);
  }
}

export function walk(order: string, StepOf: StepClass): void {
  new StepOf(3).take(order);
}

export function all(order: string, steps: (new (patience: number) => Step)[]): void {
  for (const StepOf of steps) new StepOf(3).take(order);
}
