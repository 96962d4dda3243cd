const handlers = new Map<string, () => void>();
const listeners: Record<string, (() => void)[]> = {};

export class Menu {
  private readonly handlers = new Map<string, (key: string) => void>();

  constructor() {
    this.handlers.set('Enter', () => {});
    this.handlers.set('Escape', () => {});
    handlers.set('order.placed', () => {});
    listeners['order.placed'] = [() => {}];
  }

  has(key: string) {
    return this.handlers.has(key) || handlers.has(key) || key in listeners;
  }
}
