import { bus, Till, tills } from './tills';

const handlers = new Map<string, () => void>();
const hooks = new Map<string, () => void>();

function open(): void {
  bus.emit('shop.opened');
}

export function setUp(): void {
  handlers.set('open', open);
  hooks.set('open', open);
}

export function handle(type: string): void {
  const handler = handlers.get(type);
  handler?.();
}

export function nothing(): void {
  const handler = handlers.get('never');
  handler?.();
}

export function runHooks(): void {
  hooks.forEach((hook) => hook());
}

export class Counter {
  private readonly asked = new Map<string, () => void>();

  constructor() {
    bus.emit('counter.made');
    this.asked.set('close', () => {
      bus.emit('counter.closed');
    });
  }

  ask(): void {
    this.asked.get('close')?.();
  }
}

export function add(name: string, till: Till): void {
  tills.set(name, till);
}

export function sell(): void {
  tills.get('front')?.sell();
}
