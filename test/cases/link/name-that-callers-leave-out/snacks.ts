import { EventEmitter } from 'node:events';

interface Snack {
  text: string;
  undo?: string;
}

export class Snacks {
  constructor(private readonly bus: EventEmitter) {}

  open(snack: Snack | string) {
    if (typeof snack === 'string') snack = { text: snack };
    this.show(snack);
  }

  private show(snack: Snack) {
    const { undo } = snack;
    if (undo) this.bus.emit(undo);
  }
}

const TEXTS = { paid: 'paid' } as const;

export class Cart {
  constructor(private readonly snacks: Snacks) {}

  empty() {
    this.snacks.open({ text: 'emptied', undo: 'cart.restored' });
  }
  fill() {
    this.snacks.open({ text: 'filled' });
  }
  pay() {
    this.snacks.open(TEXTS.paid);
  }
  any(more: Partial<Snack>) {
    this.snacks.open({ text: 'any', ...more });
  }
}
