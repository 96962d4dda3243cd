import { EventEmitter } from 'node:events';
const e = new EventEmitter();
class Cart {
  private readonly validators: Array<(item: { kind: string }) => void>;
  private readonly listeners: Array<(kind: string, item: unknown) => void> = [];
  constructor(validators: Array<(item: { kind: string }) => void>) { this.validators = validators; }
  onChange(fn: (kind: string, item: unknown) => void) { this.listeners.push(fn); }
  add(item: { kind: string }) { for (const v of this.validators) v(item); for (const l of this.listeners) l('added', item); }
  remove(item: { kind: string }) { for (const l of this.listeners) l('removed', item); }
}
const cart = new Cart([(item) => { if (item.kind === 'book') e.emit('book.checked'); }]);
cart.onChange((kind) => { if (kind === 'added') e.emit('cart.added'); });
export const addBook = () => cart.add({ kind: 'book' });
export const addPen = () => cart.add({ kind: 'pen' });
e.on('book.checked', () => {});
