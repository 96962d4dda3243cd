class Cart {
  private readonly button = document.getElementById('buy')!;

  constructor(private readonly list: HTMLUListElement) {
    this.button.addEventListener('click', () => this.buy());
    document.addEventListener('cart:changed', this.draw);
    window.addEventListener('resize', this.draw);
  }

  buy() {
    this.list.dispatchEvent(new CustomEvent('cart:changed', { bubbles: true }));
  }

  private draw = () => {};
}

class Signals extends EventTarget {
  raise() {
    this.dispatchEvent(new Event('raised'));
  }
}

export const cart = (list: HTMLUListElement) => new Cart(list);
export function watch(signals: Signals, signal: AbortSignal) {
  signals.addEventListener('raised', () => {});
  signal.addEventListener('abort', () => {});
}
